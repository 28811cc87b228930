extension HistorySchema {
  /// What was said, and what was to be done: pain, answers, locks set aside, plans.
  static let programme: String = """
    CREATE TABLE pain (
      id INTEGER PRIMARY KEY,
      day INTEGER NOT NULL,
      at REAL NOT NULL,
      utc_offset INTEGER NOT NULL,
      -- before, during, after, nextMorning, anyTime
      moment TEXT NOT NULL,
      level INTEGER CHECK (level BETWEEN 0 AND 10),
      is_sharp INTEGER NOT NULL,
      -- Of nextMorning: worse, settled, same
      answer TEXT,
      session INTEGER REFERENCES sessions ON DELETE SET NULL,
      note TEXT
    );
    CREATE INDEX pain_by_day ON pain (day);
    CREATE INDEX pain_by_session ON pain (session) WHERE session IS NOT NULL;

    -- Locks that were overridden knowingly, and why they were there.
    CREATE TABLE overrides (
      id INTEGER PRIMARY KEY,
      at REAL NOT NULL,
      utc_offset INTEGER NOT NULL,
      exercise TEXT NOT NULL,
      reason TEXT NOT NULL,
      session INTEGER REFERENCES sessions ON DELETE CASCADE
    );
    CREATE INDEX overrides_by_session ON overrides (session) WHERE session IS NOT NULL;

    -- Answers of the first run and of the red flags, and what was acknowledged.
    CREATE TABLE answers (
      id INTEGER PRIMARY KEY,
      at REAL NOT NULL,
      utc_offset INTEGER NOT NULL,
      question TEXT NOT NULL,
      answer TEXT NOT NULL
    );
    CREATE INDEX answers_by_question ON answers (question);

    CREATE TABLE plans (
      id INTEGER PRIMARY KEY,
      at REAL NOT NULL,
      utc_offset INTEGER NOT NULL,
      -- Who or what made this version.
      author TEXT NOT NULL,
      text TEXT NOT NULL
    );
    """
}

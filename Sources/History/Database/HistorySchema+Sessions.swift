extension HistorySchema {
  /// What was done: sessions with their sets, what the sensor saw in them, and corrections.
  static let sessions: String = """
    CREATE TABLE sessions (
      id INTEGER PRIMARY KEY,
      day INTEGER NOT NULL,
      started_at REAL NOT NULL,
      utc_offset INTEGER NOT NULL,
      -- When something of it was written last; for ten minutes more it may be taken up.
      latest_at REAL NOT NULL,
      exercise TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      side TEXT CHECK (side IN ('left', 'right')),
      sensor TEXT NOT NULL,
      placement TEXT,
      planned_sets INTEGER NOT NULL,
      -- In a set; 0 where seconds count instead.
      planned_repetitions INTEGER NOT NULL,
      hold_target REAL,
      -- Of a set by time.
      planned_seconds REAL,
      -- What Start was asked for, as JSON, to take the session up again.
      request TEXT NOT NULL,
      -- The session's time at latest_at, and whether half the range was asked for by then.
      elapsed REAL NOT NULL DEFAULT 0,
      is_range_halved INTEGER NOT NULL DEFAULT 0,
      -- The next two are NULL for as long as it has not ended.
      duration REAL,
      reason TEXT,
      -- 1 where it never came to its end and can no longer be taken up.
      is_closed INTEGER NOT NULL DEFAULT 0,
      note TEXT,
      refusals INTEGER NOT NULL DEFAULT 0,
      gaps INTEGER NOT NULL DEFAULT 0,
      interruptions INTEGER NOT NULL DEFAULT 0,
      interrupted_seconds REAL NOT NULL DEFAULT 0,
      -- gait, rolling, standing, timer; NULL where repetitions count.
      activity TEXT,
      activity_seconds REAL,
      -- Strides or strokes.
      activity_cycles INTEGER
    );
    CREATE INDEX sessions_by_day ON sessions (day);
    CREATE INDEX unfinished_sessions ON sessions (id) WHERE reason IS NULL AND is_closed = 0;

    CREATE TABLE sets (
      session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
      -- From 1, running on over both sides.
      number INTEGER NOT NULL,
      side TEXT CHECK (side IN ('left', 'right')),
      -- underWay, completed, skipped
      outcome TEXT NOT NULL DEFAULT 'underWay',
      -- Repetitions that the sensor saw.
      sensed INTEGER NOT NULL DEFAULT 0,
      -- Of an exercise by time.
      seconds REAL,
      median_range REAL,
      best_range REAL,
      median_end_hold REAL,
      median_cycle REAL,
      longest_hold REAL,
      PRIMARY KEY (session, number)
    ) WITHOUT ROWID;

    CREATE TABLE repetitions (
      session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
      -- From 1 within the session, and within the set.
      number INTEGER NOT NULL,
      set_number INTEGER NOT NULL,
      number_in_set INTEGER NOT NULL,
      start_time REAL NOT NULL,
      end_time REAL NOT NULL,
      announced_time REAL NOT NULL,
      range_of_motion REAL NOT NULL,
      -- The greatest change of the knee's angle, where two sensors tell it.
      knee_range REAL,
      end_hold REAL NOT NULL,
      start_hold REAL NOT NULL,
      out_duration REAL NOT NULL,
      back_duration REAL NOT NULL,
      -- rad/s
      peak_rate REAL NOT NULL,
      -- From 0 to 1.
      confidence REAL NOT NULL,
      PRIMARY KEY (session, number)
    ) WITHOUT ROWID;

    CREATE TABLE holds (
      session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
      set_number INTEGER NOT NULL,
      -- start or end: of the movement.
      position TEXT NOT NULL,
      start_time REAL NOT NULL,
      duration REAL NOT NULL
    );
    CREATE INDEX holds_by_session ON holds (session);

    -- A walk to the kitchen can give 87: one row a set and reason, with how many.
    CREATE TABLE refusals (
      session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
      set_number INTEGER NOT NULL,
      reason TEXT NOT NULL,
      count INTEGER NOT NULL,
      first_time REAL NOT NULL,
      last_time REAL NOT NULL,
      largest_range REAL NOT NULL,
      PRIMARY KEY (session, set_number, reason)
    ) WITHOUT ROWID;

    CREATE TABLE gaps (
      session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
      set_number INTEGER NOT NULL,
      start_time REAL NOT NULL,
      end_time REAL NOT NULL
    );
    CREATE INDEX gaps_by_session ON gaps (session);

    CREATE TABLE corrections (
      id INTEGER PRIMARY KEY,
      session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
      at REAL NOT NULL,
      utc_offset INTEGER NOT NULL,
      -- undo, adjust, relabelSide, relabelExercise
      kind TEXT NOT NULL,
      -- NULL where it is about the session.
      set_number INTEGER,
      by INTEGER,
      from_label TEXT,
      to_label TEXT
    );
    CREATE INDEX corrections_by_session ON corrections (session);
    """

  /// The pitch of the segment at both ends, rad: see `SegmentPitch`. NULL where it is not known.
  static let pitches: String = """
    ALTER TABLE repetitions ADD COLUMN start_pitch REAL;
    ALTER TABLE repetitions ADD COLUMN end_pitch REAL;
    PRAGMA user_version = 2;
    """

  /// Of one leg or of both, and in which sets.
  static let halvedRanges: String = """
    -- Where is_range_halved: the one leg; NULL for both, or where sides are not told apart.
    ALTER TABLE sessions ADD COLUMN halved_side TEXT CHECK (halved_side IN ('left', 'right'));
    -- Half the range was asked for in it, or from some moment of it on. NULL in rows of an earlier
    -- version: there the session's word is for all of its sets.
    ALTER TABLE sets ADD COLUMN is_range_halved INTEGER;
    PRAGMA user_version = 3;
    """
}

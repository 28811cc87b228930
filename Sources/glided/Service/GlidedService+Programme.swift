import GlideInterface
import Varlink

// The methods about the plan, about pain, and about who should not exercise.

extension GlidedService {
  var programmeMethods: [String: VarlinkInterface.Method] {
    [
      "GetToday": { call in
        answer(call) {
          let programme = sessions.programme
          return GetToday.Reply(
            today: GlideInterface.Today(
              programme.today(), clearance: programme.clearance, warnings: programme.warnings))
        }
      },
      "GetPlan": { call in
        answer(call) { sessions.programme.planReply() }
      },
      "SetPlan": { call in
        answer(call) { () throws(VarlinkError) in
          try sessions.programme.set(try call.decodeParameters(SetPlan.Parameters.self))
        }
      },
      "EditPlan": { call in
        answer(call) { () throws(VarlinkError) in
          try sessions.programme.edit(try call.decodeParameters(EditPlan.Parameters.self))
        }
      },
      "Pain": { call in
        answerOnceKept(call) { () throws(VarlinkError) in
          try sessions.takePain(try call.decodeParameters(Pain.Parameters.self))
        }
      },
      "RedFlags": { call in
        answerOnceKept(call) { () throws(VarlinkError) in
          try sessions.redFlags(try call.decodeParameters(RedFlags.Parameters.self))
        }
      },
      "Acknowledge": { call in
        answerOnceKept(call) { () throws(VarlinkError) in
          let parameters = try call.decodeParameters(Acknowledge.Parameters.self)
          sessions.programme.acknowledge(clinicianSeen: parameters.clinicianSeen ?? false)
          return Nothing()
        }
      },
    ]
  }

  /// Answers when what was said is on the disk, or when it is known that for now it cannot be.
  private func answerOnceKept(
    _ call: VarlinkCall, _ body: () throws(VarlinkError) -> some Encodable
  ) {
    do throws(VarlinkError) {
      let reply = try body()
      sessions.logbook.announce { call.reply(reply) }
    } catch {
      call.fail(error)
    }
  }
}

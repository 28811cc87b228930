import Exercises
import GlideInterface
import Varlink

/// The methods of `org.glided`: reads the call, hands it to the sessions, writes the answer.
@MainActor
struct GlidedService {
  let sessions: Sessions

  var interface: VarlinkInterface {
    VarlinkInterface(
      name: GlidedInterface.name, description: GlidedInterface.description,
      methods: ([
        "GetStatus": { call in
          answer(call) {
            sessions.programme.refresh()
            return GetStatus.Reply(status: sessions.status)
          }
        },
        "Watch": { call in
          sessions.watchers.add(call) { sessions.status }
        },
        "ListSensors": { call in
          answer(call) { sessions.sensors.list }
        },
        "SetSensor": { call in
          answer(call) { () throws(VarlinkError) in
            let parameters = try call.decodeParameters(SetSensor.Parameters.self)
            return SetSensor.Reply(sensor: Sensor(try sessions.sensors.set(parameters)))
          }
        },
        "ForgetSensor": { call in
          answer(call) { () throws(VarlinkError) in
            let parameters = try call.decodeParameters(ForgetSensor.Parameters.self)
            try sessions.sensors.forget(id: parameters.sensor)
            return Nothing()
          }
        },
        "Stream": { call in
          answerLater(call) { () throws(VarlinkError) in try sessions.stream(call) }
        },
        "Calibrate": { call in
          answerLater(call) { () throws(VarlinkError) in try sessions.calibrate(call) }
        },
        "ForgetCalibration": { call in
          answer(call) { () throws(VarlinkError) in
            let parameters = try call.decodeParameters(ForgetCalibration.Parameters.self)
            try sessions.sensors.forgetCalibration(id: parameters.sensor)
            return Nothing()
          }
        },
        "ListExercises": { call in
          answer(call) {
            ListExercises.Reply(exercises: sessions.catalogue.exercises.map(Exercise.init))
          }
        },
        "Start": { call in
          answer(call) { () throws(VarlinkError) in
            let parameters = try call.decodeParameters(Start.Parameters.self)
            return Start.Reply(session: try sessions.start(parameters))
          }
        },
        "Next": { call in
          answer(call) { () throws(VarlinkError) in
            try sessions.next()
            return Nothing()
          }
        },
        "Skip": { call in
          answer(call) { () throws(VarlinkError) in
            try sessions.skip()
            return Nothing()
          }
        },
        "Pause": { call in
          answer(call) { () throws(VarlinkError) in
            try sessions.pause()
            return Nothing()
          }
        },
        "Resume": { call in
          answer(call) { () throws(VarlinkError) in
            try sessions.resume()
            return Nothing()
          }
        },
        "Stop": { call in
          answerLater(call) { () throws(VarlinkError) in
            let parameters = try call.decodeParameters(Stop.Parameters.self)
            let reply = Stop.Reply(summary: try sessions.stop(note: parameters.reason))
            // It tells counts: what was counted is in the history first.
            sessions.logbook.announce { call.reply(reply) }
          }
        },
        "ListSessions": { call in
          answerLater(call) { () throws(VarlinkError) in try sessions.listSessions(call) }
        },
        "ListPain": { call in
          answerLater(call) { () throws(VarlinkError) in try sessions.listPain(call) }
        },
        "ListPlans": { call in
          answerLater(call) { () throws(VarlinkError) in try sessions.listPlans(call) }
        },
        "Undo": { call in
          answerLater(call) { () throws(VarlinkError) in try sessions.undo(call) }
        },
        "Adjust": { call in
          answerLater(call) { () throws(VarlinkError) in try sessions.adjust(call) }
        },
        "Relabel": { call in
          answerLater(call) { () throws(VarlinkError) in try sessions.relabel(call) }
        },
        "Backup": { call in
          answerLater(call) { () throws(VarlinkError) in
            guard call.wantsMore else { throw .expectedMore }
            BackupStream.answer(call, from: sessions.logbook)
          }
        },
        "Wipe": { call in
          answerLater(call) { () throws(VarlinkError) in try sessions.wipe(call) }
        },
        "ListMovements": { call in
          answer(call) { ListMovements.Reply(movements: sessions.movements.movements) }
        },
        "AddMovement": { call in
          answer(call) { () throws(VarlinkError) in
            let parameters = try call.decodeParameters(AddMovement.Parameters.self)
            try sessions.movements.add(
              parameters.movement, replace: parameters.replace ?? false)
            return Nothing()
          }
        },
        "TeachMovement": { call in
          answerLater(call) { () throws(VarlinkError) in try sessions.teach(call) }
        },
        "StopTeaching": { call in
          answer(call) { () throws(VarlinkError) in
            try sessions.stopTeaching()
            return Nothing()
          }
        },
        "RemoveMovement": { call in
          answer(call) { () throws(VarlinkError) in
            let parameters = try call.decodeParameters(RemoveMovement.Parameters.self)
            try sessions.movements.remove(id: parameters.movement)
            return Nothing()
          }
        },
      ] as [String: VarlinkInterface.Method]).merging(programmeMethods) { own, _ in own })
  }

  /// For a method that answers by several replies, unless it throws.
  private func answerLater(_ call: VarlinkCall, _ body: () throws(VarlinkError) -> Void) {
    do throws(VarlinkError) {
      try body()
    } catch {
      call.fail(error)
    }
  }

  func answer(
    _ call: VarlinkCall, _ body: () throws(VarlinkError) -> some Encodable
  ) {
    do throws(VarlinkError) {
      call.reply(try body())
    } catch {
      call.fail(error)
    }
  }
}

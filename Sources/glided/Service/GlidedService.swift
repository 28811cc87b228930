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
      methods: [
        "GetStatus": { call in
          answer(call) { GetStatus.Reply(status: sessions.status) }
        },
        "Watch": { call in
          sessions.watchers.add(call) { sessions.status }
        },
        "ListSensors": { call in
          answer(call) {
            ListSensors.Reply(sensors: sessions.sensors.descriptions.map(Sensor.init))
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
          answer(call) { () throws(VarlinkError) in
            let parameters = try call.decodeParameters(Stop.Parameters.self)
            return Stop.Reply(summary: try sessions.stop(note: parameters.reason))
          }
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
          do throws(VarlinkError) {
            try sessions.teach(call)
          } catch {
            call.fail(error)
          }
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
      ])
  }

  private func answer(
    _ call: VarlinkCall, _ body: () throws(VarlinkError) -> some Encodable
  ) {
    do throws(VarlinkError) {
      call.reply(try body())
    } catch {
      call.fail(error)
    }
  }
}

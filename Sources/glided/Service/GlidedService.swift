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

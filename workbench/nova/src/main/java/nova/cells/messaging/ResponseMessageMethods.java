package nova.cells.messaging;

import java.util.List;
import port.PortOf;

/** The end of a response's way: into the queue of the thread that waits for it. */
@PortOf("nova/cells/messaging.py::_ResponseMessageMethods")
class ResponseMessageMethods extends BaseMessageMethods {
  ResponseMessageMethods(MessageRunner msgRunner) {
    super(msgRunner);
  }

  @PortOf("parse_responses#L643-L645")
  void parseResponses(ResponseMessage message, Object origMessage, List<Object> responses) {
    msgRunner.putResponse(message.responseUuid, responses);
  }
}

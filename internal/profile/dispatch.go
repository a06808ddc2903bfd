package profile

import "strings"

// dispatchers are the functions, as [normal] writes them, by which servers,
// controllers and consumers call what runs for each request or message. What
// stands above one of them in a stack is under a request's frame.
var dispatchers = map[string]bool{
	"net/http.serverHandler.ServeHTTP":                                                   true,
	"net/http.HandlerFunc.ServeHTTP":                                                     true,
	"net/http.http2serverConn.runHandler":                                                true,
	"net/rpc.service.call":                                                               true,
	"golang.org/x/net/http2.serverConn.runHandler":                                       true,
	"google.golang.org/grpc.Server.processUnaryRPC":                                      true,
	"google.golang.org/grpc.Server.processStreamingRPC":                                  true,
	"github.com/valyala/fasthttp.Server.serveConn":                                       true,
	"github.com/cloudwego/hertz/pkg/app.RequestContext.Next":                             true,
	"sigs.k8s.io/controller-runtime/pkg/internal/controller.Controller.Reconcile":        true,
	"sigs.k8s.io/controller-runtime/pkg/internal/controller.Controller.reconcileHandler": true,
	"k8s.io/client-go/tools/cache.processorListener.run":                                 true,
	"github.com/IBM/sarama.consumerGroupSession.consume":                                 true,
	"github.com/Shopify/sarama.consumerGroupSession.consume":                             true,
	"github.com/nats-io/nats.go.Conn.waitForMsgs":                                        true,
	"github.com/hibiken/asynq.processor.perform":                                         true,
	"github.com/ThreeDotsLabs/watermill/message.handler.handleMessage":                   true,
	"github.com/aws/aws-lambda-go/lambda.handleInvoke":                                   true,
	"go.temporal.io/sdk/internal.activityTaskHandlerImpl.Execute":                        true,
	"go.temporal.io/sdk/internal.workflowTaskHandlerImpl.ProcessWorkflowTask":            true,
	"connectrpc.com/connect.Handler.ServeHTTP":                                           true,
}

// dispatches: any ServeHTTP serves a request as well.
func dispatches(symbol string) bool {
	return dispatchers[symbol] || strings.HasSuffix(symbol, ".ServeHTTP")
}

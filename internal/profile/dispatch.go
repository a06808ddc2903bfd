package profile

import (
	"slices"
	"strings"
	"sync"
)

// A Dispatcher is a function by which a server, a controller or a consumer calls
// what runs for each request or message. What stands above one in a stack is
// under a request's frame.
//
// The scope table has the types of what is called, which a stack does not show;
// these are the frames below. Only the outermost counts, so that one row serves
// for all that a framework calls from there, and none is needed for what calls
// a ServeHTTP.
type Dispatcher struct {
	Func   string // as in [Place.Func]
	Source string // where it is declared: module@version/file:line
}

var dispatchers = []Dispatcher{
	{"net/rpc.(*service).call", "net/rpc/server.go"},
	{"google.golang.org/grpc.(*Server).handleStream", "google.golang.org/grpc@v1.85.0/server.go:1537"},
	{"github.com/valyala/fasthttp.(*Server).serveConn", "github.com/valyala/fasthttp@v1.77.0/server.go:2466"},
	{"github.com/cloudwego/hertz/pkg/app.(*RequestContext).Next", "github.com/cloudwego/hertz@v0.10.4/pkg/app/context.go:824"},
	{"sigs.k8s.io/controller-runtime/pkg/internal/controller.(*Controller).reconcileHandler", "sigs.k8s.io/controller-runtime@v0.25.2/pkg/internal/controller/controller.go:464"},
	{"k8s.io/client-go/tools/cache.(*processorListener).run", "k8s.io/client-go@v0.37.2/tools/cache/shared_informer.go:1478"},
	{"github.com/IBM/sarama.(*consumerGroupSession).consume", "github.com/IBM/sarama@v1.61.1/consumer_group_session.go:299"},
	{"github.com/Shopify/sarama.(*consumerGroupSession).consume", "github.com/Shopify/sarama@v1.38.1/consumer_group.go:828"},
	{"github.com/nats-io/nats.go.(*Conn).waitForMsgs", "github.com/nats-io/nats.go@v1.55.0/nats.go:3798"},
	{"github.com/hibiken/asynq.(*processor).perform", "github.com/hibiken/asynq@v0.26.0/processor.go:424"},
	{"github.com/ThreeDotsLabs/watermill/message.(*handler).handleMessage", "github.com/ThreeDotsLabs/watermill@v1.5.1/message/router.go:807"},
	{"github.com/aws/aws-lambda-go/lambda.handleInvoke", "github.com/aws/aws-lambda-go@v1.55.1/lambda/invoke_loop.go:43"},
	{"go.temporal.io/sdk/internal.(*activityTaskHandlerImpl).Execute", "go.temporal.io/sdk@v1.50.0/internal/internal_task_handlers.go:2367"},
	{"go.temporal.io/sdk/internal.(*workflowTaskHandlerImpl).ProcessWorkflowTask", "go.temporal.io/sdk@v1.50.0/internal/internal_task_handlers.go:920"},
}

// Dispatchers returns the table: evidence/scopekeys compares it with the real
// frameworks.
func Dispatchers() []Dispatcher { return slices.Clone(dispatchers) }

// dispatching are the names of the table as stacks have them.
var dispatching = sync.OnceValue(func() map[string]bool {
	names := make(map[string]bool, len(dispatchers))
	for _, d := range dispatchers {
		names[normal(d.Func)] = true
	}
	return names
})

// dispatches: any ServeHTTP serves a request as well.
func dispatches(symbol string) bool {
	return dispatching()[symbol] || strings.HasSuffix(symbol, ".ServeHTTP")
}

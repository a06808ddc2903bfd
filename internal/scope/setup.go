package scope

import "slices"

// setup has the rows for calls that only set-up code makes: a function that
// starts a server or registers routes is itself no handler.
var setup = []Row{
	{
		ID: "setup.http", Framework: "net/http", Freq: Once, What: "server set-up",
		Kind: SetupCalls,
		Keys: append(each("net/http.", "ListenAndServe", "ListenAndServeTLS", "Serve", "ServeTLS", "Handle", "HandleFunc"),
			"(*net/http.Server).ListenAndServe", "(*net/http.Server).ListenAndServeTLS", "(*net/http.Server).Serve",
			"(*net/http.ServeMux).Handle", "(*net/http.ServeMux).HandleFunc"),
		Source: "std net/http/server.go:3673, :2852",
	},
	{
		ID: "setup.process", Framework: "os/signal, flag", Freq: Once, What: "start of the program",
		Kind:   SetupCalls,
		Keys:   []string{"os/signal.NotifyContext", "os/signal.Notify", "flag.Parse", "(*flag.FlagSet).Parse"},
		Source: "std os/signal/signal.go; flag/flag.go",
	},
	{
		ID: "setup.routers", Framework: "gin, echo, fiber, chi, gorilla/mux", Freq: Once, What: "registration of routes",
		Kind: SetupCalls,
		Keys: append(append(append(
			each("(*github.com/gin-gonic/gin.RouterGroup).", "GET", "POST", "PUT", "PATCH", "DELETE", "Any", "Handle", "Group", "Use"),
			each("(*github.com/labstack/echo/v4.Echo).", "GET", "POST", "PUT", "PATCH", "DELETE", "Any", "Add", "Group", "Use", "Start")...),
			each("(*github.com/gofiber/fiber/v2.App).", "Get", "Post", "Put", "Patch", "Delete", "All", "Add", "Group", "Use", "Listen")...),
			append(each("(github.com/go-chi/chi/v5.Router).", "Get", "Post", "Put", "Patch", "Delete", "Handle", "HandleFunc", "Route", "Group", "Mount", "Use"),
				"(*github.com/gin-gonic/gin.Engine).Run", "(*github.com/gin-gonic/gin.Engine).Use",
				"(*github.com/go-chi/chi/v5.Mux).Get", "(*github.com/go-chi/chi/v5.Mux).Post", "(*github.com/go-chi/chi/v5.Mux).Route",
				"(*github.com/go-chi/chi/v5.Mux).Mount", "(*github.com/go-chi/chi/v5.Mux).Use",
				"(*github.com/gorilla/mux.Router).Handle", "(*github.com/gorilla/mux.Router).HandleFunc")...),
		Source: "gin-gonic/gin@v1.12.0/routergroup.go; labstack/echo/v4@v4.16.0/echo.go; gofiber/fiber/v2@v2.52.15/app.go; go-chi/chi/v5@v5.5.0/chi.go; gorilla/mux@v1.8.1/mux.go",
	},
	{
		ID: "setup.fasthttp", Framework: "fasthttp", Freq: Once, What: "server set-up",
		Kind: SetupCalls,
		Keys: append(each("github.com/valyala/fasthttp.", "ListenAndServe", "ListenAndServeTLS", "Serve"),
			each("(*github.com/valyala/fasthttp.Server).", "ListenAndServe", "ListenAndServeTLS", "Serve")...),
		Source: "valyala/fasthttp@v1.69.0/server.go",
	},
	{
		ID: "setup.workers", Framework: "temporal, asynq, watermill", Freq: Once, What: "registration of handlers",
		Kind: SetupCalls,
		Keys: slices.Concat(
			each("(go.temporal.io/sdk/worker.WorkflowRegistry).", "RegisterWorkflow", "RegisterWorkflowWithOptions"),
			each("(go.temporal.io/sdk/worker.ActivityRegistry).", "RegisterActivity", "RegisterActivityWithOptions"),
			each("(go.temporal.io/sdk/worker.Worker).", "Run", "Start"),
			each("(*github.com/hibiken/asynq.ServeMux).", "Handle", "HandleFunc", "Use"),
			each("(*github.com/hibiken/asynq.Server).", "Run", "Start"),
			each("(*github.com/ThreeDotsLabs/watermill/message.Router).", "AddHandler", "AddNoPublisherHandler", "AddConsumerHandler", "AddMiddleware", "Run"),
		),
		Source: "go.temporal.io/sdk@v1.50.0/worker/worker.go; hibiken/asynq@v0.26.0/servemux.go, server.go; ThreeDotsLabs/watermill@v1.5.1/message/router.go",
	},
	{
		ID: "setup.servers", Framework: "gRPC, Lambda, controller-runtime, cobra", Freq: Once, What: "server set-up",
		Kind: SetupCalls,
		Keys: []string{
			"google.golang.org/grpc.NewServer", "(*google.golang.org/grpc.Server).Serve", "(*google.golang.org/grpc.Server).RegisterService",
			"github.com/aws/aws-lambda-go/lambda.Start", "github.com/aws/aws-lambda-go/lambda.StartWithOptions",
			"(sigs.k8s.io/controller-runtime/pkg/manager.Manager).Start",
			"(*github.com/spf13/cobra.Command).Execute", "(*github.com/spf13/cobra.Command).ExecuteContext",
		},
		Source: "google.golang.org/grpc@v1.85.0/server.go; aws/aws-lambda-go@v1.55.1/lambda/entry.go; sigs.k8s.io/controller-runtime@v0.25.2/pkg/manager/manager.go; spf13/cobra@v1.10.2/command.go",
	},
}

package scope

// cloud has the rows for functions as a service, plugins and schedulers.
var cloud = []Row{
	{
		ID: "lambda", Framework: "AWS Lambda", Freq: Request, What: "Lambda handler",
		Kind: ArgMethods,
		Keys: each("github.com/aws/aws-lambda-go/lambda.",
			"Start#0", "StartWithOptions#0", "StartHandler#0", "StartHandlerFunc#0", "StartWithContext#1",
			"StartHandlerWithContext#1", "NewHandler#0", "NewHandlerWithOptions#0"),
		Source: "aws/aws-lambda-go@v1.55.1/lambda/entry.go:23, :47, :54, :66, :71, entry_generic.go:13, handler.go:19, :149",
	},
	{
		ID: "lambda.events", Framework: "AWS Lambda", Freq: Request, What: "Lambda handler",
		Kind: ParamPackage, Keys: each("github.com/aws/aws-lambda-go/events.", "Event", "Request"),
		Source: "aws/aws-lambda-go@v1.55.1/events: its types are named so",
		Note:   "By value: events.SQSEvent, events.APIGatewayProxyRequest.",
	},
	{
		ID: "gcf", Framework: "Google Cloud Functions", Freq: Request, What: "cloud function",
		Kind: Arg,
		Keys: each("github.com/GoogleCloudPlatform/functions-framework-go/functions.",
			"HTTP#1", "CloudEvent#1", "Typed#1"),
		Source: "GoogleCloudPlatform/functions-framework-go@v1.9.2/functions/functions.go:16, :24, :34",
	},
	{
		ID: "cloudevents", Framework: "CloudEvents", Freq: Message, What: "CloudEvents receiver",
		Kind: Param, Keys: []string{"github.com/cloudevents/sdk-go/v2/event.Event"}, Strong: true,
		Source: "cloudevents/sdk-go/v2@v2.16.2/alias.go:29",
		Note:   "cloudevents.Event is an alias.",
	},
	{
		ID: "cloudevents.receiver", Framework: "CloudEvents", Freq: Message, What: "CloudEvents receiver",
		Kind: Arg, Keys: []string{"(github.com/cloudevents/sdk-go/v2/client.Client).StartReceiver#1"},
		Source: "cloudevents/sdk-go/v2@v2.16.2/client/client.go:25",
	},
	{
		ID: "dapr", Framework: "Dapr", Freq: Message, What: "Dapr handler",
		Kind: Param, Strong: true,
		Keys: each("*github.com/dapr/go-sdk/service/common.",
			"InvocationEvent", "TopicEvent", "BindingEvent"),
		Source: "dapr/go-sdk service/common/service.go",
	},
	{
		ID: "vault", Framework: "Vault plugin", Freq: Request, What: "Vault operation",
		Kind: Param, Keys: []string{"*github.com/hashicorp/vault/sdk/logical.Request"}, Strong: true, Extra: true,
		Source: "hashicorp/vault/sdk@v0.25.1/framework/backend.go:137, :140, logical/logical.go:121",
	},
	{
		ID: "encore", Framework: "Encore", Freq: Request, What: "Encore API",
		Kind:   Judged,
		Off:    "told by a comment, and not verified",
		Source: "not read",
	},
	{
		ID: "terraform.sdk", Framework: "Terraform provider SDK", Freq: Request, What: "function of a Terraform resource",
		Kind: Param, Keys: []string{"*github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema.ResourceData"},
		Off:    "one call for each resource and apply is cold",
		Source: "hashicorp/terraform-plugin-sdk/v2@v2.40.1/helper/schema/resource.go:766",
	},
	{
		ID: "terraform.framework", Framework: "Terraform plugin framework", Freq: Request, What: "method of a Terraform resource",
		Kind: Param,
		Keys: append(each("*github.com/hashicorp/terraform-plugin-framework/resource.",
			"CreateResponse", "ReadResponse", "UpdateResponse", "DeleteResponse"),
			"*github.com/hashicorp/terraform-plugin-framework/datasource.ReadResponse"),
		Off:    "one call for each resource and apply is cold",
		Source: "hashicorp/terraform-plugin-framework@v1.19.0/resource/resource.go",
	},
	{
		ID: "prometheus", Framework: "Prometheus", Freq: Request, What: "Prometheus collector",
		Kind: Param, Keys: []string{"chan github.com/prometheus/client_golang/prometheus.Metric"},
		Off:    "once for each scrape",
		Source: "prometheus/client_golang@v1.25.0/prometheus/collector.go:27",
	},
	{
		ID: "expvar", Framework: "expvar", Freq: Request, What: "published variable",
		Kind: Arg, Keys: []string{"expvar.Publish#1"},
		Off:    "once for each scrape",
		Source: "std expvar/expvar.go Publish, Handler",
	},
	{
		ID: "cron", Framework: "robfig/cron", Freq: Message, What: "cron job",
		Kind: Arg, Keys: []string{"(*github.com/robfig/cron/v3.Cron).AddFunc#1"},
		Spec:   true,
		Off:    "the period is minutes to days, but for a text that says seconds",
		Source: "robfig/cron/v3@v3.0.1/cron.go:35, :134",
	},
	{
		ID: "gocron", Framework: "gocron", Freq: Message, What: "scheduled job",
		Kind: Arg, Keys: []string{"github.com/go-co-op/gocron/v2.NewTask#0"},
		Off:    "the period is minutes to days",
		Source: "go-co-op/gocron/v2@v2.21.2/job.go:118",
	},
	{
		ID: "ticker", Framework: "time", Freq: PerElement, What: "loop over a ticker",
		Kind:   Judged,
		Off:    "a ticker is slow: IsTicker tells such loops from traffic",
		Source: "std time/tick.go:36, :86",
	},
	{
		ID: "go/analysis", Framework: "go/analysis", Freq: Message, What: "run of an analyzer",
		Kind: Param, Keys: []string{"*golang.org/x/tools/go/analysis.Pass"},
		Off:    "once for each package, and mostly meant so",
		Source: "golang.org/x/tools@v0.52.0/go/analysis/analysis.go:49",
	},
}

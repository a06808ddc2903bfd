package scope

// kubernetes has the rows for controllers, webhooks and informers.
var kubernetes = []Row{
	{
		ID: "reconcile", Framework: "controller-runtime", Freq: Reconcile, What: "Reconcile",
		Kind: Param, Keys: []string{"sigs.k8s.io/controller-runtime/pkg/reconcile.Request"}, Strong: true,
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/reconcile/reconcile.go:107, :114, :145, :65",
	},
	{
		ID: "reconcile.result", Framework: "controller-runtime", Freq: Reconcile, What: "part of a Reconcile",
		Kind: Result, Keys: []string{"sigs.k8s.io/controller-runtime/pkg/reconcile.Result"},
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/reconcile/reconcile.go:30",
		Note:   "Reconcilers of other objects, and their steps: reconcileDelete(ctx, ...) (ctrl.Result, error).",
	},
	{
		ID: "reconcile.map", Framework: "controller-runtime", Freq: Reconcile, What: "map function of a watch",
		Kind: Result, Keys: []string{"[]sigs.k8s.io/controller-runtime/pkg/reconcile.Request"},
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/handler/enqueue_mapped.go:31, :37",
	},
	{
		ID: "reconcile.event", Framework: "controller-runtime", Freq: Reconcile, What: "event handler or predicate",
		Kind: Param, Strong: true, Extra: true,
		Keys: each("sigs.k8s.io/controller-runtime/pkg/event.",
			"TypedCreateEvent", "TypedUpdateEvent", "TypedDeleteEvent", "TypedGenericEvent",
			"CreateEvent", "UpdateEvent", "DeleteEvent", "GenericEvent"),
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/predicate/predicate.go:39, pkg/event/event.go",
		Note:   "CreateEvent and its like are structs in old versions, and aliases of the typed ones now.",
	},
	{
		ID: "reconcile.predicate", Framework: "controller-runtime", Freq: Reconcile, What: "predicate of a watch",
		Kind: Arg,
		Keys: each("sigs.k8s.io/controller-runtime/pkg/predicate.",
			"NewPredicateFuncs#0", "NewTypedPredicateFuncs#0"),
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/predicate/predicate.go",
	},
	{
		ID: "reconcile.index", Framework: "controller-runtime", Freq: Reconcile, What: "index function of the cache",
		Kind: Arg, Keys: each("(sigs.k8s.io/controller-runtime/pkg/", "client.FieldIndexer).IndexField#3", "cache/cacheapi.FieldIndexer).IndexField#3"),
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/client/interfaces.go FieldIndexer",
	},
	{
		ID: "webhook", Framework: "controller-runtime", Freq: Request, What: "admission webhook",
		Kind: Param, Keys: []string{"sigs.k8s.io/controller-runtime/pkg/webhook/admission.Request"}, Strong: true,
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/webhook/admission/webhook.go:99, :108",
	},
	{
		ID: "webhook.warnings", Framework: "controller-runtime", Freq: Request, What: "admission webhook",
		Kind: Result, Keys: []string{"sigs.k8s.io/controller-runtime/pkg/webhook/admission.Warnings"},
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/webhook/admission/validator_custom.go:36",
	},
	{
		ID: "webhook.custom", Framework: "controller-runtime", Freq: Request, What: "admission webhook",
		Kind: Iface,
		Keys: []string{
			"(sigs.k8s.io/controller-runtime/pkg/webhook/admission.Defaulter).Default",
			"(sigs.k8s.io/controller-runtime/pkg/webhook/admission.Validator).ValidateCreate",
			"(sigs.k8s.io/controller-runtime/pkg/webhook/admission.Validator).ValidateUpdate",
			"(sigs.k8s.io/controller-runtime/pkg/webhook/admission.Validator).ValidateDelete",
			"(sigs.k8s.io/controller-runtime/pkg/webhook/admission.CustomDefaulter).Default",
			"(sigs.k8s.io/controller-runtime/pkg/webhook/admission.CustomValidator).ValidateCreate",
			"(sigs.k8s.io/controller-runtime/pkg/webhook/admission.CustomValidator).ValidateUpdate",
			"(sigs.k8s.io/controller-runtime/pkg/webhook/admission.CustomValidator).ValidateDelete",
		},
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/webhook/admission/defaulter_custom.go:36, :43, validator_custom.go:36",
	},
	{
		ID: "manager", Framework: "controller-runtime", Freq: Once, What: "set-up of a controller",
		Kind: Param, Keys: []string{"sigs.k8s.io/controller-runtime/pkg/manager.Manager"},
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/manager/manager.go:304",
	},
	{
		ID: "manager.Runnable", Framework: "controller-runtime", Freq: Once, What: "start of a runnable",
		Kind: Iface, Keys: []string{"(sigs.k8s.io/controller-runtime/pkg/manager.Runnable).Start"},
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/manager/manager.go:304, :314",
		Note:   "Its loops count.",
	},
	{
		ID: "manager.Runnable.Start", Framework: "controller-runtime", Freq: Once, What: "start of a runnable",
		Kind: Method, Keys: []string{"Start(context.Context) error"},
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/manager/manager.go:304",
		Note:   "Whoever hands the object to a manager may be in another package. Its loops count.",
	},
	{
		ID: "manager.RunnableFunc", Framework: "controller-runtime", Freq: Once, What: "start of a runnable",
		Kind: FuncTypes, Keys: []string{"sigs.k8s.io/controller-runtime/pkg/manager.RunnableFunc"},
		Source: "sigs.k8s.io/controller-runtime@v0.25.2/pkg/manager/manager.go:314",
	},
	{
		ID: "informer", Framework: "client-go", Freq: Message, What: "event handler of an informer",
		Kind: FieldFunc,
		Keys: append(
			each("k8s.io/client-go/tools/cache.ResourceEventHandlerFuncs.", "AddFunc", "UpdateFunc", "DeleteFunc"),
			each("k8s.io/client-go/tools/cache.ResourceEventHandlerDetailedFuncs.", "AddFunc", "UpdateFunc", "DeleteFunc")...),
		Source: "k8s.io/client-go@v0.37.2/tools/cache/controller.go:281",
	},
	{
		ID: "informer.handler", Framework: "client-go", Freq: Message, What: "event handler of an informer",
		Kind: Iface, Keys: each("(k8s.io/client-go/tools/cache.ResourceEventHandler).", "OnAdd", "OnUpdate", "OnDelete"),
		Source: "k8s.io/client-go@v0.37.2/tools/cache/controller.go:281",
	},
	{
		ID: "informer.funcs", Framework: "client-go", Freq: Message, What: "function of an informer's store",
		Kind: FuncTypes, Keys: each("k8s.io/client-go/tools/cache.", "KeyFunc", "IndexFunc", "TransformFunc"),
		Source: "k8s.io/client-go@v0.37.2/tools/cache/store.go:121, index.go:58, delta_fifo.go:176",
	},
	{
		ID: "workqueue", Framework: "client-go", Freq: Reconcile, What: "loop over a work queue",
		Kind: Loop,
		Keys: each("(k8s.io/client-go/util/workqueue.",
			"TypedInterface).Get", "Interface).Get", "TypedRateLimitingInterface).Get", "RateLimitingInterface).Get"),
		Source: "k8s.io/client-go@v0.37.2/util/workqueue/queue.go:30, rate_limiting_queue.go:27",
	},
	{
		ID: "workqueue.parallel", Framework: "client-go", Freq: PerElement,
		Kind: Arg, Keys: []string{"k8s.io/client-go/util/workqueue.ParallelizeUntil#3"},
		Source: "k8s.io/client-go@v0.37.2/util/workqueue/parallelizer.go:26, :46",
	},
	{
		ID: "leaderelection", Framework: "client-go", Freq: Once, What: "callback of the leader election",
		Kind: FieldFunc,
		Keys: each("k8s.io/client-go/tools/leaderelection.LeaderCallbacks.",
			"OnStartedLeading", "OnStoppedLeading"),
		Source: "k8s.io/client-go@v0.37.2/tools/leaderelection/leaderelection.go LeaderCallbacks",
	},
	{
		ID: "wait.until", Framework: "apimachinery wait", Freq: PerElement, What: "function that is called periodically",
		Kind: Arg, Keys: each("k8s.io/apimachinery/pkg/util/wait.", "Until#0", "UntilWithContext#1", "JitterUntil#0"),
		Off:    "mostly one loop that is started again, or a slow period",
		Source: "k8s.io/apimachinery@v0.37.2/pkg/util/wait/backoff.go:162, :171, :209",
	},
}

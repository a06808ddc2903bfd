package catalogue

// k8sEntries are the schemes, codec factories and RESTMappers of Kubernetes.
func k8sEntries() []*Entry {
	return append(k8sSchemes(), k8sMappers()...)
}

// k8sSchemes are the scheme and what is made from one.
func k8sSchemes() []*Entry {
	return []*Entry{
		{
			ID: "k8s-scheme", Title: "Kubernetes runtime.Scheme", Group: TypeMap, Default: true, Sharing: AfterSetup,
			MapsObjects: true,
			Constructors: []Constructor{
				{Name: "k8s.io/apimachinery/pkg/runtime.NewScheme", Result: "*runtime.Scheme"},
				{Name: "(*sigs.k8s.io/controller-runtime/pkg/scheme.Builder).Build", Result: "*runtime.Scheme", Error: true},
			},
			Setup:     []string{"Add*", "SetVersionPriority"},
			Panicking: []string{"AddKnownType*"},
			SetupFuncs: []string{
				"*.AddToScheme", // functions, variables, and SchemeBuilder's method
				"*.Install",
				"*.AddToGroupVersion",
				"*.AddMetaToScheme",
				"*.AddConversionFuncs",
				"*.RegisterDefaults",
				"*.RegisterConversions",
				"*.RegisterStringConversions",
				"*.RegisterEmbeddedConversions",
			},
			Why: "a scheme is the type map itself; AddToScheme fills it with every type of an API group. client-go's scheme.Scheme has the built-in groups and is made once",
			Evidence: Evidence{
				Read: "apimachinery v0.37.2, controller-runtime v0.25.2",
				Reuse: []string{
					"pkg/runtime/scheme.go: not expected to change at run time, and threadsafe only when registration is complete",
				},
				Sharing: "documented; " + raceClean + "; AddToScheme during ObjectKinds: race; seen as a crash in https://github.com/kubernetes-retired/kubefed/pull/620 and https://github.com/helm/helm/issues/11169",
				Links: []string{
					"https://github.com/Kong/kubernetes-ingress-controller/issues/7104 (AddToScheme on every reconcile: high CPU use; fixed by a package-level scheme)",
					"https://github.com/longhorn/longhorn-manager/pull/2237 (one client and scheme for many: half the memory)",
				},
				Bench: []string{"k8s-NewScheme+corev1", "k8s-NewScheme+clientgo"},
			},
		},
		{
			ID: "k8s-codec-factory", Title: "Kubernetes serializer.CodecFactory", Group: Codec, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "k8s.io/apimachinery/pkg/runtime/serializer.NewCodecFactory", Result: "serializer.CodecFactory"},
			},
			Called: "codecs",
			Derive: []string{
				"UniversalDeserializer", "UniversalDecoder", "LegacyCodec", "CodecForVersions",
				"EncoderForVersion", "DecoderToVersion", "WithoutConversion", "SupportedMediaTypes",
			},
			Why: "a factory holds a serializer for each media type and the decoder that recognises them; it keeps the scheme that it was made from",
			Evidence: Evidence{
				Read:    "apimachinery v0.37.2",
				Reuse:   []string{"nothing; client-go's scheme.Codecs is a package variable"},
				Sharing: "no field is written after construction (source); " + raceClean,
				Bench:   []string{"k8s-NewCodecFactory"},
			},
		},
		{
			ID: "k8s-serializer", Title: "Kubernetes JSON and YAML serializers", Group: Codec, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "k8s.io/apimachinery/pkg/runtime/serializer/json.NewSerializerWithOptions", Result: "*json.Serializer"},
				{Name: "k8s.io/apimachinery/pkg/runtime/serializer/json.NewSerializer", Result: "*json.Serializer"},
				{Name: "k8s.io/apimachinery/pkg/runtime/serializer/json.NewYAMLSerializer", Result: "*json.Serializer"},
			},
			Why: "a serializer is stateless and cheap, but each one marshals its options to JSON for its identifier, which takes longer than to encode a small object",
			Evidence: Evidence{
				Read:    "apimachinery v0.37.2",
				Reuse:   []string{"json.go, NewSerializerWithOptions: the options are copied and never change"},
				Sharing: "no field is written after construction (source)",
				Bench:   []string{"k8s-NewSerializerWithOptions"},
			},
		},
		{
			ID: "k8s-parameter-codec", Title: "Kubernetes ParameterCodec", Group: Codec, Default: false, Sharing: Safe,
			Constructors: []Constructor{{Name: "k8s.io/apimachinery/pkg/runtime.NewParameterCodec", Result: "runtime.ParameterCodec"}},
			Why:          "off: a struct of four references to the scheme, one allocation, no cache",
			Evidence: Evidence{
				Read:    "apimachinery v0.37.2",
				Sharing: "no field is written after construction (source)",
				Bench:   []string{"k8s-NewParameterCodec"},
			},
		},
	}
}

const perCluster = "one mapper for each cluster: the manager's GetRESTMapper, client.Options.Mapper, or a cache keyed by the cluster"

// k8sMappers are the RESTMappers. All but the default one ask the API server.
func k8sMappers() []*Entry {
	discovery := restMapper("k8s-discovery-restmapper", "client-go discovery RESTMapper", "k8s-NewDiscoveryRESTMapper",
		"each mapper is filled from the discovery documents of the cluster, which are fetched again for it",
		[]Constructor{
			{Name: "k8s.io/client-go/restmapper.NewDiscoveryRESTMapper", Result: "meta.RESTMapper"},
			{Name: "k8s.io/client-go/restmapper.NewDiscoveryRESTMapperWithContext", Result: "meta.RESTMapperWithContext"},
			{Name: "sigs.k8s.io/controller-runtime/pkg/client/apiutil.NewDiscoveryRESTMapper", Result: "meta.RESTMapper", Error: true, Version: "sigs.k8s.io/controller-runtime@v0.14.7"},
		})
	discovery.Types = []string{"k8s.io/apimachinery/pkg/api/meta.RESTMapper", "k8s.io/apimachinery/pkg/api/meta.RESTMapperWithContext"}
	discovery.Evidence.Links = append(discovery.Evidence.Links,
		"https://github.com/openshift/hive/pull/2246 (very expensive in a hot loop)",
		"https://github.com/external-secrets/external-secrets/pull/4153")
	deferred := restMapper("k8s-deferred-restmapper", "client-go deferred RESTMapper", "k8s-NewDeferredDiscoveryRESTMapper",
		"each mapper asks the cluster for discovery again on first use, and caches the answer",
		[]Constructor{
			{Name: "k8s.io/client-go/restmapper.NewDeferredDiscoveryRESTMapper", Result: "*restmapper.DeferredDiscoveryRESTMapper"},
			{Name: "k8s.io/client-go/restmapper.NewDeferredDiscoveryRESTMapperWithContext", Result: "*restmapper.DeferredDiscoveryRESTMapper"},
		})
	dynamic := restMapper("k8s-dynamic-restmapper", "controller-runtime dynamic RESTMapper", "cr-apiutil-NewDynamicRESTMapper",
		"each mapper asks the cluster for discovery again on first use, and caches the groups that it has met",
		[]Constructor{
			{Name: "sigs.k8s.io/controller-runtime/pkg/client/apiutil.NewDynamicRESTMapper", Result: "meta.RESTMapper", Error: true},
		})
	dynamic.Evidence.Links = append(dynamic.Evidence.Links, "https://github.com/crossplane-contrib/provider-kubernetes/issues/541 (2.8 times the memory, 5 times the CPU)")
	return []*Entry{
		discovery, deferred, dynamic,
		{
			ID: "k8s-default-restmapper", Title: "apimachinery DefaultRESTMapper", Group: Mapper, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "k8s.io/apimachinery/pkg/api/meta.NewDefaultRESTMapper", Result: "*meta.DefaultRESTMapper"}},
			Setup:        []string{"Add", "AddSpecific"},
			Why:          "a mapper is the table itself: each kind that is added fills five maps",
			Evidence: Evidence{
				Read:    "apimachinery v0.37.2",
				Sharing: "plain maps that only Add and AddSpecific write (source)",
				Bench:   []string{"k8s-NewDefaultRESTMapper"},
			},
		},
		{
			ID: "k8s-mem-cache-client", Title: "client-go in-memory discovery cache", Group: Mapper, Default: true, Sharing: Keyed,
			Constructors: []Constructor{
				{Name: "k8s.io/client-go/discovery/cached/memory.NewMemCacheClient", Result: "discovery.CachedDiscoveryInterface"},
				{Name: "k8s.io/client-go/discovery/cached/memory.NewMemCacheClientWithContext", Result: "discovery.CachedDiscoveryInterfaceWithContext"},
				{Name: "k8s.io/client-go/discovery/cached.NewMemCacheClient", Result: "discovery.CachedDiscoveryInterface", Version: "k8s.io/client-go@v0.20.15"},
			},
			Types:  []string{"k8s.io/client-go/discovery.CachedDiscoveryInterface"},
			Advice: "one cache for each cluster",
			Why:    "the type is nothing but a cache of discovery documents: a new one asks the cluster again",
			Evidence: Evidence{
				Read:    "client-go v0.37.2, v0.20.15",
				Sharing: "mutex (source)",
				Links:   []string{"https://github.com/k0rdent/kcm/pull/3008 (540 discovery requests became 3)"},
				Bench:   []string{"k8s-NewDeferredDiscoveryRESTMapper"},
			},
		},
		{
			ID: "k8s-shortcut-expander", Title: "client-go ShortcutExpander", Group: Mapper, Default: false, Sharing: Keyed,
			Constructors: []Constructor{
				{Name: "k8s.io/client-go/restmapper.NewShortcutExpander", Result: "meta.RESTMapper"},
				{Name: "k8s.io/client-go/restmapper.NewShortcutExpanderWithContext", Result: "meta.RESTMapperWithContext"},
			},
			Advice: "wrap the mapper of each cluster once",
			Why:    "off: a thin wrapper around another mapper, whose construction is what costs",
			Evidence: Evidence{
				Read:    "client-go v0.37.2",
				Sharing: "no field is written after construction (source)",
			},
		},
	}
}

func restMapper(id, title, bench, why string, constructors []Constructor) *Entry {
	return &Entry{
		ID: id, Title: title, Group: Mapper, Default: true, Sharing: Keyed,
		Constructors: constructors,
		Advice:       perCluster,
		Why:          why,
		Evidence: Evidence{
			Read: "client-go v0.37.2, controller-runtime v0.25.2, v0.14.7",
			Reuse: []string{
				"https://github.com/openshift/hive/pull/2246: the constructor is very expensive and allocates a lot in a hot loop",
				"https://github.com/k0rdent/kcm/pull/2439: a discovery client and a RESTMapper on every call, and memory that grew with each reconcile",
			},
			Sharing: "mutexes (source); " + raceClean + "; valid for one cluster only",
			Links: []string{
				"https://github.com/k0rdent/kcm/pull/2439",
				"https://github.com/vmware-tanzu/cartographer/issues/870",
			},
			Bench: []string{bench},
		},
	}
}

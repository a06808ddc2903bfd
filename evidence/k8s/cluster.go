package k8s

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/go-logr/logr"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/restmapper"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
	"sigs.k8s.io/controller-runtime/pkg/log"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

var (
	apps   = schema.GroupKind{Group: "apps", Kind: "Deployment"}
	appsV1 = schema.GroupVersion{Group: "apps", Version: "v1"}
)

// kinds are those of each group of the cluster.
func kinds() []string {
	all := []string{apps.Kind}
	for i := range 11 {
		all = append(all, fmt.Sprintf("Kind%d", i))
	}
	return all
}

func mapperCases() []bench.Case {
	// Without a logger controller-runtime holds a promise of one for each client,
	// for its first 30 seconds.
	log.SetLogger(logr.Discard())
	server := newCluster()
	config := &rest.Config{Host: server.URL, QPS: -1}
	asks := bench.Must(discovery.NewDiscoveryClientForConfigAndClient(config, server.Client()))
	resources := bench.Must(restmapper.GetAPIGroupResources(asks))
	scheme := coreScheme()
	return []bench.Case{
		bench.Of("k8s-NewDiscoveryRESTMapper", func() meta.RESTMapper {
			return restmapper.NewDiscoveryRESTMapper(resources)
		}, mapping),
		bench.Of("k8s-NewDeferredDiscoveryRESTMapper", func() meta.RESTMapper {
			return restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(asks))
		}, mapping).Builds(200),
		bench.Of("cr-apiutil-NewDynamicRESTMapper", func() meta.RESTMapper {
			return bench.Must(apiutil.NewDynamicRESTMapper(config, server.Client()))
		}, mapping).Builds(200),
		bench.Of("cr-client-New", func() client.Client {
			return bench.Must(client.New(config, client.Options{HTTPClient: server.Client(), Scheme: scheme}))
		}, func(c client.Client) error { return mapping(c.RESTMapper()) }).Builds(200),
	}
}

func mapping(m meta.RESTMapper) error {
	found, err := m.RESTMapping(apps, "v1")
	if err != nil {
		return err
	}
	return bench.Check(found.Resource.Resource, "deployments")
}

// newCluster starts a server that answers discovery for three groups.
func newCluster() *httptest.Server {
	groups := []metav1.APIGroup{group("apps"), group("batch")}
	answers := map[string]any{
		"/api":           metav1.APIVersions{TypeMeta: typeMeta("APIVersions"), Versions: []string{"v1"}},
		"/apis":          metav1.APIGroupList{TypeMeta: typeMeta("APIGroupList"), Groups: groups},
		"/api/v1":        resourceList("v1"),
		"/apis/apps/v1":  resourceList("apps/v1"),
		"/apis/batch/v1": resourceList("batch/v1"),
	}
	for _, g := range groups {
		answers["/apis/"+g.Name] = g
	}
	documents := make(map[string][]byte)
	for path, answer := range answers {
		documents[path] = bench.Must(json.Marshal(answer))
	}
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		document, ok := documents[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(document)
	}))
}

func typeMeta(kind string) metav1.TypeMeta { return metav1.TypeMeta{APIVersion: "v1", Kind: kind} }

func group(name string) metav1.APIGroup {
	v1 := metav1.GroupVersionForDiscovery{GroupVersion: name + "/v1", Version: "v1"}
	return metav1.APIGroup{
		TypeMeta: typeMeta("APIGroup"), Name: name,
		Versions: []metav1.GroupVersionForDiscovery{v1}, PreferredVersion: v1,
	}
}

func resourceList(groupVersion string) metav1.APIResourceList {
	list := metav1.APIResourceList{TypeMeta: typeMeta("APIResourceList"), GroupVersion: groupVersion}
	for _, kind := range kinds() {
		list.APIResources = append(list.APIResources, metav1.APIResource{
			Name: strings.ToLower(kind) + "s", SingularName: strings.ToLower(kind),
			Namespaced: true, Kind: kind, Verbs: metav1.Verbs{"get", "list", "watch"},
		})
	}
	return list
}

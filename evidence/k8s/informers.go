package k8s

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/util/wait"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// watching is a factory of informers that watches pods, and what ends it.
type watching struct {
	factory informers.SharedInformerFactory
	stop    chan struct{}
}

// informerCases watch the pods of a cluster that has one.
func informerCases() []bench.Case {
	server := httptest.NewServer(http.HandlerFunc(podServer))
	clients := bench.Must(kubernetes.NewForConfigAndClient(&rest.Config{Host: server.URL, QPS: -1}, server.Client()))
	return []bench.Case{
		bench.Closing("k8s-NewSharedInformerFactory", func() *watching {
			w := &watching{informers.NewSharedInformerFactory(clients, 0), make(chan struct{})}
			w.factory.Core().V1().Pods().Informer()
			w.factory.Start(w.stop)
			return w
		}, listPods, func(w *watching) { close(w.stop) }).Keeps("the goroutines of its watches hold it", 30),
	}
}

func listPods(w *watching) error {
	if !cache.WaitForCacheSync(wait.NeverStop, w.factory.Core().V1().Pods().Informer().HasSynced) {
		return fmt.Errorf("not in sync")
	}
	pods, err := w.factory.Core().V1().Pods().Lister().List(labels.Everything())
	if err != nil {
		return err
	}
	return bench.Check(len(pods), 1)
}

// podServer lists one pod. What watches it sees no change.
func podServer(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	w.Header().Set("Content-Type", "application/json")
	switch {
	case query.Get("sendInitialEvents") != "":
		http.Error(w, `{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"Invalid","code":422}`, http.StatusUnprocessableEntity)
	case query.Get("watch") != "":
		w.(http.Flusher).Flush()
		select {
		case <-r.Context().Done():
		case <-time.After(time.Hour):
		}
	default:
		_, _ = fmt.Fprintf(w, `{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"1"},`+
			`"items":[{"metadata":{"name":"web","namespace":%q}}]}`, corev1.NamespaceDefault)
	}
}

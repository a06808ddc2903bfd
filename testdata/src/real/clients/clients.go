// Package clients makes clients whose scheme is the same each time.
package clients

import (
	"github.com/gin-gonic/gin"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

func New(cluster string) (client.Client, error) {
	scheme := runtime.NewScheme() // want `runtime.NewScheme builds .* for every request in list, a gin handler, through New`
	if err := corev1.AddToScheme(scheme); err != nil {
		return nil, err
	}
	return client.New(configOf(cluster), client.Options{Scheme: scheme})
}

func configOf(cluster string) any { return cluster }

func list(c *gin.Context) {
	k, err := New(c.Param("cluster"))
	if err != nil {
		return
	}
	_ = k.Get(nil, "x", &corev1.Pod{})
}

// Shared scheme.
var scheme = func() *runtime.Scheme {
	s := runtime.NewScheme()
	_ = corev1.AddToScheme(s)
	return s
}()

func NewShared(cluster string) (client.Client, error) {
	return client.New(configOf(cluster), client.Options{Scheme: scheme})
}

func listShared(c *gin.Context) {
	k, err := NewShared(c.Param("cluster"))
	if err != nil {
		return
	}
	_ = k.Get(nil, "x", &corev1.Pod{})
}

// At start-up.
type app struct{ k client.Client }

func newApp() (*app, error) {
	s := runtime.NewScheme()
	_ = corev1.AddToScheme(s)
	k, err := client.New(nil, client.Options{Scheme: s})
	return &app{k: k}, err
}

func (a *app) get(c *gin.Context) { _ = a.k.Get(nil, "x", &corev1.Pod{}) }

// A name is no data; an object is.
func Find(name string) error {
	k, err := dial()
	if err != nil {
		return err
	}
	return k.Get(nil, name, &corev1.Pod{})
}

func dial() (client.Client, error) {
	s := runtime.NewScheme()
	_ = corev1.AddToScheme(s)
	return client.New(nil, client.Options{Scheme: s})
}

func Update(pod *corev1.Pod) error {
	s := runtime.NewScheme() // want `on every call of Update`
	_ = corev1.AddToScheme(s)
	k, err := client.New(nil, client.Options{Scheme: s})
	if err != nil {
		return err
	}
	return k.Update(nil, pod)
}

// Package clients has functions that are given names, and objects.
package clients

import (
	"context"

	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/rest"
)

type object struct{ Name string }

// A name says which object is read, as a command does that reads its settings.
func ReadSettings(name string) (map[string]string, error) {
	c := dynamic.NewForConfigOrDie(&rest.Config{}) // silent: nothing/given-no-data
	return c.Resource("configmaps").Get(context.TODO(), name)
}

// The near twin is given the object.
func WriteSettings(in *object) error {
	c := dynamic.NewForConfigOrDie(&rest.Config{}) // want `dynamic.NewForConfigOrDie builds one on every call of WriteSettings`
	return c.Resource("configmaps").Create(context.TODO(), in)
}

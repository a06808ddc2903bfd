// Package api uses schemes of another package.
package api

import (
	"crosspkg/schemes/sch"

	"github.com/gin-gonic/gin"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/tools/cache"
	ctrl "sigs.k8s.io/controller-runtime"
)

var indexer = cache.NewIndexer(keyOf, nil)

func keyOf(obj any) (string, error) {
	s, err := sch.Get() // want `sch.Get builds .* for every message in keyOf.*\(1 more call in this package\)`
	if err != nil {
		return "", err
	}
	s.Default(nil)
	return "", nil
}

func handler(c *gin.Context) {
	s, err := sch.Get()
	if err != nil {
		return
	}
	s.Default(nil)
	_, _ = sch.Decode(sch.Shared, nil)            // want `sch.Decode builds .* for every request in handler`
	_, _ = sch.NewDecoder(sch.Shared).Decode(nil) // want `sch.NewDecoder builds, inside its result, .* for every request in handler`
}

var decoder = sch.NewDecoder(sch.Shared)

func kept(c *gin.Context) { _, _ = decoder.Decode(nil) }

// A scheme of the manager's own.
type reconciler struct{ scheme *runtime.Scheme }

func (r *reconciler) SetupWithManager(mgr ctrl.Manager) error {
	s, err := sch.Get()
	if err != nil {
		return err
	}
	r.scheme = s
	return nil
}

// Package more has wrappers around the frameworks' types.
package more

import (
	"context"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/segmentio/kafka-go"
	"github.com/ugorji/go/codec"
	"k8s.io/client-go/tools/cache"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

var shared = validator.New()

// A context of the application's own around gin's.
type ctx struct {
	*gin.Context
	user string
}

func (c *ctx) bind(v any) error {
	return validator.New().Struct(v) // want `for every request in \(\*ctx\).bind`
}

func show(c *ctx) { _ = validator.New().Struct(c.user) } // want `for every request in show`

func handle(f func(*ctx)) gin.HandlerFunc {
	v := validator.New()
	return func(c *gin.Context) {
		_ = v.Struct(c)
		f(&ctx{Context: c})
	}
}

func routes(r *gin.Engine) {
	r.GET("/", handle(show))
	r.GET("/x", handle(func(c *ctx) {
		_ = validator.New().Struct(c) // want `for every request in function literal in routes`
	}))
	r.GET("/y", handle(func(c *ctx) { _ = shared.Struct(c) }))
}

// A message in a struct of the application's own.
type envelope struct {
	msg kafka.Message
	id  string
}

func process(ctx context.Context, e envelope) error {
	return validator.New().Var(e.id, "required") // want `for every message in process`
}

// Informers.
func informer() cache.ResourceEventHandlerFuncs {
	v := validator.New()
	return cache.ResourceEventHandlerFuncs{
		AddFunc: func(obj any) {
			_ = validator.New().Struct(obj) // want `for every message in function literal in informer`
		},
		UpdateFunc: func(oldObj, newObj any) { _ = v.Struct(newObj) },
		DeleteFunc: deleted,
	}
}

func deleted(obj any) {
	_ = validator.New().Struct(obj) // want `for every message in deleted`
}

// The functions of an index.
func index() any {
	return cache.NewIndexer(keyOf, cache.Indexers{"x": indexOf})
}

func keyOf(obj any) (string, error) {
	return "", validator.New().Struct(obj) // want `for every message in keyOf`
}

func indexOf(obj any) ([]string, error) {
	return nil, validator.New().Struct(obj) // want `for every message in indexOf`
}

// A watch's map function, by its result.
func mapToRequests(ctx context.Context, obj any) []reconcile.Request {
	_ = validator.New().Struct(obj) // want `for every reconcile in mapToRequests`
	return nil
}

// Aliases and instances of the library's types.
type jsonHandle = codec.JsonHandle

func aliases(c *gin.Context) {
	var b []byte
	var h jsonHandle // want `codec.JsonHandle\{\} builds .* for every request in aliases`
	_ = codec.NewEncoderBytes(&b, &h).Encode(c)
}

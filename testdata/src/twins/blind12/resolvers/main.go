// Command resolvers puts its parts together by providers: its own, and those of libraries. What decides: whether who asks again gets the same.
package main

import (
	"context"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"go.uber.org/dig"
	"go.uber.org/fx"
)

type user struct{ Name string }

// single makes it when it is first asked.
type single[T any] struct {
	mk   func() T
	once sync.Once
	v    T
}

func singleOf[T any](mk func() T) *single[T] { return &single[T]{mk: mk} }

func (s *single[T]) Get() T {
	s.once.Do(func() { s.v = s.mk() })
	return s.v
}

// transient makes it whenever it is asked.
type transient[T any] struct{ mk func() T }

func transientOf[T any](mk func() T) transient[T] { return transient[T]{mk} }

func (t transient[T]) Get() T { return t.mk() }

var rules = singleOf(func() *validator.Validate {
	return validator.New() // silent
})

var forms = transientOf(func() *form.Decoder {
	return form.NewDecoder() // report
})

// scope lives as long as a request.
type scope struct {
	policy *single[*bluemonday.Policy]
}

func newScope() *scope {
	return &scope{policy: singleOf(func() *bluemonday.Policy {
		return bluemonday.NewPolicy() // report
	})}
}

// newTransformer is given to fx.
func newTransformer(lc fx.Lifecycle) *mold.Transformer {
	t := mold.New() // silent
	lc.Append(fx.Hook{OnStart: func(context.Context) error {
		v := validator.New(validator.WithRequiredStructEnabled()) // silent
		return v.Struct(user{"warm"})
	}})
	return t
}

type handler struct{ trim *mold.Transformer }

func newHandler(t *mold.Transformer) *handler { return &handler{trim: t} }

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	u := user{r.FormValue("name")}
	_ = h.trim.Struct(r.Context(), &u)
	_, _ = rules.Get().Struct(u), forms.Get().Decode(&u, r.URL.Query())
	sc := newScope()
	u.Name = sc.policy.Get().Sanitize(u.Name)
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	_ = d.Decode(&u, r.URL.Query())
	_, _ = w.Write([]byte(u.Name))
}

func routes(h *handler, codec *goavro.Codec) {
	http.Handle("/", h)
	policy := bluemonday.UGCPolicy() // silent
	http.HandleFunc("/encoded", func(w http.ResponseWriter, r *http.Request) {
		data, _ := codec.BinaryFromNative(nil, policy.Sanitize(r.FormValue("name")))
		_, _ = w.Write(data)
	})
}

func main() {
	c := dig.New()
	_ = c.Provide(func() (*goavro.Codec, error) {
		return goavro.NewCodec(`"string"`) // silent
	})
	_ = c.Invoke(func(codec *goavro.Codec) {
		fx.New(
			fx.Provide(newTransformer, newHandler, func() *goavro.Codec { return codec }),
			fx.Invoke(routes),
		).Run()
	})
}

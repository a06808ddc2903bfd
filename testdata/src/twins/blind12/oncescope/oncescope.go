// Package oncescope has onces of the library, for the process, for an object, or for a request. What decides: how long the once lives.
package oncescope

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
)

var rules = sync.OnceValue(func() *validator.Validate {
	return validator.New() // silent
})

var (
	fill    sync.Once
	trimmer *mold.Transformer
)

type server struct {
	codec    *goavro.Codec
	err      error
	policy   func() *bluemonday.Policy
	mu       sync.Mutex
	byTenant map[string]func() *schema.Decoder
}

// lazyStrict makes a once with each call.
func (s *server) lazyStrict() func() *bluemonday.Policy {
	return sync.OnceValue(func() *bluemonday.Policy {
		return bluemonday.NewPolicy() // report
	})
}

func (s *server) tenant(name string) *schema.Decoder {
	s.mu.Lock()
	f, ok := s.byTenant[name]
	if !ok {
		f = sync.OnceValue(func() *schema.Decoder {
			return schema.NewDecoder() // silent
		})
		s.byTenant[name] = f
	}
	s.mu.Unlock()
	return f()
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{r.FormValue("name")}
	_ = rules().Struct(x)
	fill.Do(func() {
		trimmer = mold.New() // silent
	})
	_ = trimmer.Struct(context.Background(), &x)
	decoder := sync.OnceValue(func() *form.Decoder {
		d := form.NewDecoder() // report
		d.SetTagName("q")
		return d
	})
	for _, vs := range []map[string][]string{r.URL.Query(), r.Header} {
		_ = decoder().Decode(&x, vs)
	}
	_ = sync.OnceValue(func() *mold.Transformer {
		return mold.New() // report
	})().Struct(r.Context(), &x)
	new(sync.Once).Do(func() {
		s.codec, s.err = goavro.NewCodec(`"string"`) // report
	})
	if s.err == nil {
		data, _ := s.codec.BinaryFromNative(nil, x.Name)
		_, _ = w.Write(data)
	}
	_ = s.tenant(r.Host).Decode(&x, r.URL.Query())
	_, _ = w.Write([]byte(s.policy().Sanitize(s.lazyStrict()().Sanitize(x.Name))))
}

// lazily has its once beside the handler.
func lazily(next http.Handler) http.Handler {
	v := sync.OnceValue(func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // silent
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if v().Var(r.Host, "hostname") == nil {
			next.ServeHTTP(w, r)
		}
	})
}

// eachTime has its once in the handler.
func eachTime(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := sync.OnceValue(func() *validator.Validate {
			return validator.New(validator.WithPrivateFieldValidation()) // report
		})
		if v().Var(r.Host, "hostname") == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func New() http.Handler {
	s := &server{byTenant: make(map[string]func() *schema.Decoder)}
	s.policy = sync.OnceValue(func() *bluemonday.Policy {
		return bluemonday.UGCPolicy() // silent
	})
	return lazily(eachTime(s))
}

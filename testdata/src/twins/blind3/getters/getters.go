// Package getters has accessors that look the same from outside. What decides: whether the accessor gives what is there, or
// makes another one each time.
package getters

import (
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

type server struct {
	once   sync.Once
	kept   *runtime.Scheme
	codecs serializer.CodecFactory
	make   func() *runtime.Scheme
	get    func() *runtime.Scheme
	prov   provider
	lazy   provider
}

type provider interface{ Scheme() *runtime.Scheme }

// Another one each time.

func (s *server) Scheme() *runtime.Scheme {
	sc := runtime.NewScheme() // report
	sc.AddKnownTypes("v1")
	return sc
}

func (s *server) scheme2() (sc *runtime.Scheme) {
	sc = runtime.NewScheme() // report
	return
}

func GetScheme() *runtime.Scheme { return runtime.NewScheme() } // report

type fresh struct{}

func (fresh) Scheme() *runtime.Scheme { return runtime.NewScheme() } // report

func newBoth() (*runtime.Scheme, serializer.CodecFactory) {
	s := runtime.NewScheme()                // silent: said of the codecs on it
	return s, serializer.NewCodecFactory(s) // report
}

func (s *server) A(w http.ResponseWriter, r *http.Request) { _ = s.Scheme().Convert(r.URL, w) }

func (s *server) B(w http.ResponseWriter, r *http.Request) { _ = s.scheme2().Convert(r.URL, w) }

func C(c *gin.Context) { _ = GetScheme().Convert(c.Param("id"), c) }

func (s *server) D(w http.ResponseWriter, r *http.Request) { _ = s.prov.Scheme().Convert(r.URL, w) }

func (s *server) E(w http.ResponseWriter, r *http.Request) {
	sc, codecs := newBoth()
	_, _ = codecs.UniversalDeserializer().Decode([]byte(r.URL.Path), nil)
	_ = sc.Convert(r.URL, w)
}

func (s *server) F(w http.ResponseWriter, r *http.Request) { _ = s.make().Convert(r.URL, w) }

// What is there.

func (s *server) Kept() *runtime.Scheme { return s.kept }

func (s *server) Once() *runtime.Scheme {
	s.once.Do(func() {
		s.kept = runtime.NewScheme() // silent
	})
	return s.kept
}

type lazily struct{ s *runtime.Scheme }

func (l *lazily) Scheme() *runtime.Scheme {
	if l.s != nil {
		return l.s
	}
	l.s = runtime.NewScheme() // silent
	return l.s
}

var scheme = runtime.NewScheme() // silent

func Shared() *runtime.Scheme { return scheme }

func New() *server {
	sc := runtime.NewScheme()                                                                      // silent
	s := &server{kept: sc, codecs: serializer.NewCodecFactory(sc), prov: fresh{}, lazy: &lazily{}} // silent
	s.make = func() *runtime.Scheme {
		return runtime.NewScheme() // report
	}
	s.get = sync.OnceValue(func() *runtime.Scheme {
		return runtime.NewScheme() // silent
	})
	return s
}

func (s *server) G(w http.ResponseWriter, r *http.Request) { _ = s.Kept().Convert(r.URL, w) }
func (s *server) H(w http.ResponseWriter, r *http.Request) { _ = s.Once().Convert(r.URL, w) }
func (s *server) I(w http.ResponseWriter, r *http.Request) { _ = s.lazy.Scheme().Convert(r.URL, w) }
func (s *server) J(w http.ResponseWriter, r *http.Request) { _ = s.get().Convert(r.URL, w) }
func K(w http.ResponseWriter, r *http.Request)             { _ = Shared().Convert(r.URL, w) }

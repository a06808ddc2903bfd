// Package app has boxes in variables, fields and requests.
package app

import (
	"net/http"

	"twins/once/lazybox/kit"

	"github.com/go-playground/validator/v10"
)

type in struct{ Name string }

var (
	lazy    = kit.NewLazy(func() *validator.Validate { return validator.New() })    // silent
	flagged = kit.NewFlagged(func() *validator.Validate { return validator.New() }) // silent
	box     = kit.NewBox(func() *validator.Validate { return validator.New() })     // report
	logged  = kit.NewLogged(func() *validator.Validate { return validator.New() })  // report
	plain   = &kit.Logged[*validator.Validate]{Make: func() *validator.Validate {
		return validator.New() // report
	}}
	named = kit.NewBox(newRules)

	cache  = kit.NewCache[string, *validator.Validate]()
	byName kit.Map[*validator.Validate]
	single kit.Single[validator.Validate]
	asked  kit.Asked[string, *validator.Validate]
)

func newRules() *validator.Validate {
	return validator.New() // report
}

type server struct {
	lazy *kit.Lazy[*validator.Validate]
	box  kit.Box[*validator.Validate]
}

func newServer() *server {
	return &server{
		lazy: kit.NewLazy(func() *validator.Validate { return validator.New() }), // silent
		box:  kit.NewBox(func() *validator.Validate { return validator.New() }),  // report
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.lazy.Get().Struct(in{r.Host})
	_ = s.box.Get().Struct(in{r.Host})
}

func Handle(w http.ResponseWriter, r *http.Request) {
	x := in{r.Host}
	_ = lazy.Get().Struct(x)
	_ = flagged.Get().Struct(x)
	_ = box.Get().Struct(x)
	_ = logged.Get().Struct(x)
	_ = plain.Get().Struct(x)
	_ = named.Get().Struct(x)
}

func Cached(w http.ResponseWriter, r *http.Request) {
	x := in{r.Host}
	_ = cache.GetOrCompute("x", func() *validator.Validate {
		return validator.New() // silent
	}).Struct(x)
	_ = byName.Get("x", func() *validator.Validate {
		return validator.New() // silent
	}).Struct(x)
	_ = single.Get(func() *validator.Validate {
		return validator.New() // silent
	}).Struct(x)
	_ = asked.Get("x", func() *validator.Validate {
		return validator.New() // report
	}).Struct(x)
}

// Boxes of the request.

func Local(w http.ResponseWriter, r *http.Request) {
	own := kit.NewLazy(func() *validator.Validate { return validator.New() }) // report
	_ = own.Get().Struct(in{r.Host})
}

func LocalFlagged(w http.ResponseWriter, r *http.Request) {
	own := kit.NewFlagged(func() *validator.Validate { return validator.New() }) // report
	_ = own.Get().Struct(in{r.Host})
}

func LocalBox(w http.ResponseWriter, r *http.Request) {
	own := kit.NewBox(func() *validator.Validate { return validator.New() }) // report
	_ = own.Get().Struct(in{r.Host})
}

func LocalCache(w http.ResponseWriter, r *http.Request) {
	own := kit.NewCache[string, *validator.Validate]()
	_ = own.GetOrCompute("x", func() *validator.Validate {
		return validator.New() // report
	}).Struct(in{r.Host})
}

func LocalMap(w http.ResponseWriter, r *http.Request) {
	var own kit.Map[*validator.Validate]
	_ = own.Get("x", func() *validator.Validate {
		return validator.New() // report
	}).Struct(in{r.Host})
}

func LocalSingle(w http.ResponseWriter, r *http.Request) {
	own := &kit.Single[validator.Validate]{}
	_ = own.Get(func() *validator.Validate {
		return validator.New() // report
	}).Struct(in{r.Host})
}

func Main() error {
	http.Handle("/server", newServer())
	http.HandleFunc("/", Handle)
	http.HandleFunc("/cached", Cached)
	return http.ListenAndServe(":80", nil)
}

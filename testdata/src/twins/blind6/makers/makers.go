// Package makers passes constructors as values. What decides: whether the callee calls them at once, later, or for each of its elements.
package makers

import (
	"encoding/json"
	"net/http"
	"sync"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
	"k8s.io/apimachinery/pkg/runtime"
)

type ticket struct {
	Seat string `validate:"required"`
}

// onceOf calls its argument with the first call of what it returns.
func onceOf[T any](mk func() T) func() T {
	var once sync.Once
	var v T
	return func() T {
		once.Do(func() { v = mk() })
		return v
	}
}

// always calls its argument with each call of what it returns.
func always[T any](mk func() T) func() T {
	return func() T { return mk() }
}

// now calls its argument before it returns.
func now[T any](mk func() T) func() T {
	v := mk()
	return func() T { return v }
}

// each calls its argument for each of the names.
func each[T any](names []string, mk func() T, use func(T, string)) {
	for _, name := range names {
		use(mk(), name)
	}
}

// share calls its argument once, for all of the names.
func share[T any](names []string, mk func() T, use func(T, string)) {
	v := mk()
	for _, name := range names {
		use(v, name)
	}
}

func newRules() *validator.Validate {
	return validator.New() // silent
}

func newFreshRules() *validator.Validate {
	return validator.New() // report
}

func newForm() *form.Decoder {
	return form.NewDecoder() // silent
}

func newScheme() *runtime.Scheme {
	return runtime.NewScheme() // report
}

func newAPI() jsoniter.API {
	return jsoniter.Config{SortMapKeys: true}.Froze() // silent
}

// newTags makes a set for the tags of one request.
func newTags() cbor.TagSet {
	return cbor.NewTagSet() // silent
}

var (
	rules      = onceOf(newRules)
	freshRules = always(newFreshRules)
	decoder    = now(newForm)
)

func buy(w http.ResponseWriter, r *http.Request) {
	var in ticket
	_ = decoder().Decode(&in, r.URL.Query())
	if rules().Struct(in) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func resell(w http.ResponseWriter, r *http.Request) {
	var in ticket
	_ = decoder().Decode(&in, r.URL.Query())
	if freshRules().Struct(in) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func kinds(w http.ResponseWriter, r *http.Request) {
	// Called for each kind that the request names.
	each(r.URL.Query()["kind"], newScheme, func(s *runtime.Scheme, kind string) {
		_, _ = s.New(kind)
	})
}

func seats(w http.ResponseWriter, r *http.Request) {
	// Called once, by a request, and filled with what the request says: each has its own.
	share(r.URL.Query()["seat"], newTags, func(t cbor.TagSet, seat string) {
		_ = t.Add(cbor.TagOptions{}, ticket{seat}, 1)
		_ = json.NewEncoder(w).Encode(seat)
	})
}

// Main prepares the answers of all halls, and serves.
func Main(halls []string) error {
	mux := http.NewServeMux()
	share(halls, newAPI, func(api jsoniter.API, hall string) {
		page, _ := api.Marshal(hall)
		mux.HandleFunc("/"+hall, func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write(page) })
	})
	mux.HandleFunc("POST /buy", buy)
	mux.HandleFunc("POST /resell", resell)
	mux.HandleFunc("GET /kinds", kinds)
	mux.HandleFunc("GET /seats", seats)
	return http.ListenAndServe(":8080", mux)
}

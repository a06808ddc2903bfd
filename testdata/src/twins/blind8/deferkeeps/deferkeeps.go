// Package deferkeeps stores what it made when it leaves. What decides: whether the function that is deferred keeps it, for the next.
package deferkeeps

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
)

type in struct {
	A string `validate:"required"`
}

var (
	mu       sync.Mutex
	rules    *validator.Validate
	query    *schema.Decoder
	registry *bsoncodec.Registry
	forms    []*form.Decoder
	dropped  *schema.Decoder
	early    *validator.Validate
)

func keepRules(v *validator.Validate) { rules = v }

// byArgument evaluates the argument of the deferred call at once, when there is nothing in it.
func byArgument(w http.ResponseWriter, r *http.Request) {
	v := early
	if v == nil {
		defer func(v *validator.Validate) { early = v }(v)
		v = validator.New() // report
	}
	_ = v.Struct(in{r.FormValue("a")})
}

// byCapture sees what is there in the end.
func byCapture(w http.ResponseWriter, r *http.Request) {
	v := rules
	if v == nil {
		defer func() { keepRules(v) }()
		v = validator.New() // silent
	}
	_ = v.Struct(in{r.FormValue("a")})
}

// get names its result, and keeps it with a lock.
func get() (d *schema.Decoder) {
	mu.Lock()
	defer func() {
		query = d
		mu.Unlock()
	}()
	if query != nil {
		return query
	}
	return schema.NewDecoder() // silent
}

// getDropped names its result, and empties the variable.
func getDropped() (d *schema.Decoder) {
	defer func() { dropped = nil }()
	if d = dropped; d != nil {
		return d
	}
	return schema.NewDecoder() // report
}

// onPanic stores it only when something panics.
func onPanic() (reg *bsoncodec.Registry) {
	if registry != nil {
		return registry
	}
	defer func() {
		if p := recover(); p != nil {
			registry = reg
		}
	}()
	return bson.NewRegistry() // report
}

// putBack gives it to a list when it leaves.
func putBack(w http.ResponseWriter, r *http.Request) {
	var d *form.Decoder
	mu.Lock()
	if n := len(forms); n > 0 {
		d, forms = forms[n-1], forms[:n-1]
	}
	mu.Unlock()
	if d == nil {
		d = form.NewDecoder() // silent
	}
	defer func() {
		mu.Lock()
		forms = append(forms, d)
		mu.Unlock()
	}()
	_ = d.Decode(&in{}, r.URL.Query())
}

// inDefer makes it in what is deferred.
func inDefer(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if err := validator.New().Struct(in{r.FormValue("a")}); err != nil { // report
			w.WriteHeader(http.StatusBadRequest)
		}
	}()
	_ = r.ParseForm()
}

func handle(w http.ResponseWriter, r *http.Request) {
	x := in{r.FormValue("a")}
	_ = get().Decode(&x, r.URL.Query())
	_ = getDropped().Decode(&x, r.URL.Query())
	out, _ := bson.MarshalWithRegistry(onPanic(), x)
	_, _ = w.Write(out)
}

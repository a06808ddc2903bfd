// Package carriedby has values that go through channels, slices, maps, closures and contexts. What decides: whether the value gets to something that
// outlives the request.
package carriedby

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
)

type in struct {
	Name string `validate:"required"`
}

type ctxKey struct{}

var (
	spare  = make(chan *validator.Validate, 4)
	active []*mold.Transformer
	byUser = map[string]*bsoncodec.Registry{}
)

// viaChannel sends to itself.
func viaChannel(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *validator.Validate, 1)
	ch <- validator.New() // report
	if v := <-ch; v.Struct(in{r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// viaSpare takes from a channel of the package, and gives back.
func viaSpare(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	select {
	case v = <-spare:
	default:
		v = validator.New() // silent
	}
	defer func() {
		select {
		case spare <- v:
		default:
		}
	}()
	if v.Struct(in{r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// viaSlice has the two in a slice of its own.
func viaSlice(w http.ResponseWriter, r *http.Request) {
	ds := []*form.Decoder{form.NewDecoder()} // report
	for _, d := range ds {
		var v in
		_ = d.Decode(&v, r.URL.Query())
	}
}

// viaMap has them in a map of its own.
func viaMap(w http.ResponseWriter, r *http.Request) {
	ds := make(map[string]*schema.Decoder)
	ds["query"] = schema.NewDecoder() // report
	var v in
	if ds["query"].Decode(&v, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// viaUsers keeps one for each user.
func viaUsers(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	if byUser[user] == nil {
		byUser[user] = bson.NewRegistry() // silent
	}
	out, _ := bson.MarshalWithRegistry(byUser[user], in{user})
	_, _ = w.Write(out)
}

// viaClosure closes over it, and calls the closure.
func viaClosure(w http.ResponseWriter, r *http.Request) {
	api := jsoniter.Config{UseNumber: true}.Froze() // report
	write := func(v any) {
		out, _ := api.Marshal(v)
		_, _ = w.Write(out)
	}
	write(in{r.FormValue("name")})
	write(r.Header)
}

// viaContext puts it into the context of the request.
func viaContext(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), ctxKey{}, validator.New()) // report
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// viaBase puts one into all contexts.
func viaBase(next http.Handler) http.Handler {
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), ctxKey{}, v)))
	})
}

func fromContext(w http.ResponseWriter, r *http.Request) {
	if v, ok := r.Context().Value(ctxKey{}).(*validator.Validate); !ok || v.Struct(in{r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// setup fills the list of the package.
func setup() {
	for _, tag := range []string{"a", "b"} {
		t := mold.New() // silent
		t.SetTagName(tag)
		active = append(active, t)
	}
}

func clean(w http.ResponseWriter, r *http.Request) {
	v := in{r.FormValue("name")}
	for _, t := range active {
		_ = t.Struct(r.Context(), &v)
	}
}

func Main() error {
	setup()
	for path, h := range map[string]http.HandlerFunc{
		"/channel": viaChannel, "/spare": viaSpare, "/slice": viaSlice, "/map": viaMap, "/users": viaUsers, "/closure": viaClosure, "/clean": clean,
	} {
		http.HandleFunc(path, h)
	}
	http.Handle("/context", viaContext(http.HandlerFunc(fromContext)))
	http.Handle("/base", viaBase(http.HandlerFunc(fromContext)))
	return http.ListenAndServe(":8080", nil)
}

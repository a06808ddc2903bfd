// Package intopointers writes what it makes to where a pointer leads. What decides: to whom that place belongs.
package intopointers

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/hamba/avro/v2"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
)

type event struct {
	Kind string `validate:"required" avro:"kind"`
}

const eventSchema = `{"type":"record","name":"event","fields":[{"name":"kind","type":"string"}]}`

var (
	rules    *validator.Validate
	registry *bsoncodec.Registry
	schema   avro.Schema
	mu       sync.Mutex
)

// lazy fills where the pointer leads, if it is empty there.
func lazy(dst **bsoncodec.Registry) *bsoncodec.Registry {
	mu.Lock()
	defer mu.Unlock()
	if *dst == nil {
		// Only a package variable is given to it.
		*dst = bson.NewRegistry() // silent
	}
	return *dst
}

// eager fills it in any case, and every caller gives it a place of its own.
func eager(dst **bsoncodec.Registry) {
	*dst = bson.NewRegistry() // report
}

func get(w http.ResponseWriter, r *http.Request) {
	out, _ := bson.MarshalWithRegistry(lazy(&registry), event{r.FormValue("kind")})
	_, _ = w.Write(out)
}

func getAside(w http.ResponseWriter, r *http.Request) {
	var reg *bsoncodec.Registry
	eager(&reg)
	out, _ := bson.MarshalWithRegistry(reg, event{r.FormValue("kind")})
	_, _ = w.Write(out)
}

// localLazy tests the place of the request, which is empty each time.
func localLazy(dst **validator.Validate) {
	if *dst == nil {
		*dst = validator.New() // report
	}
}

func post(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	localLazy(&v)
	if v.Struct(event{r.FormValue("kind")}) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func put(w http.ResponseWriter, r *http.Request) {
	p := &rules
	mu.Lock()
	if *p == nil {
		// The pointer leads to the package variable.
		*p = validator.New() // silent
	}
	mu.Unlock()
	if rules.Struct(event{r.FormValue("kind")}) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func patch(w http.ResponseWriter, r *http.Request) {
	slot := new(*validator.Validate)
	if *slot == nil {
		// The pointer leads to something that is new.
		*slot = validator.New() // report
	}
	if (*slot).Struct(event{r.FormValue("kind")}) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

// parseInto writes through the pointer.
func parseInto(dst *avro.Schema) error {
	// Only init calls it.
	*dst = avro.MustParse(eventSchema) // silent
	return nil
}

func init() {
	if err := parseInto(&schema); err != nil {
		panic(err)
	}
}

// Decode reads events until the end of the stream.
func Decode(ctx context.Context, in io.Reader) ([]event, error) {
	dec := avro.NewDecoderForSchema(schema, in)
	var all []event
	for ctx.Err() == nil {
		var e event
		if err := dec.Decode(&e); err != nil {
			return all, err
		}
		var s avro.Schema
		// For each event of the stream, into a variable of the round.
		parseAgain(&s)
		if _, err := json.Marshal(s); err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, ctx.Err()
}

func parseAgain(dst *avro.Schema) {
	*dst = avro.MustParse(eventSchema) // report
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("GET /", get)
	m.HandleFunc("GET /aside", getAside)
	m.HandleFunc("POST /", post)
	m.HandleFunc("PUT /", put)
	m.HandleFunc("PATCH /", patch)
}

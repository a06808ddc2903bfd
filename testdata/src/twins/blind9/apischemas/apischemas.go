// Package apischemas checks what comes against schemas. What decides: whether the schema is the program's, the route's or the caller's.
package apischemas

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync"

	"github.com/gorilla/mux"
	"github.com/santhosh-tekuri/jsonschema/v6"
	swaggest "github.com/swaggest/jsonschema-go"
)

const orderSchema = `{"type":"object","required":["id"]}`

type order struct {
	ID string `json:"id"`
}

func compile(name, text string) (*jsonschema.Schema, error) {
	var doc any
	if err := json.Unmarshal([]byte(text), &doc); err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler() // silent
	if err := c.AddResource(name, doc); err != nil {
		return nil, err
	}
	return c.Compile(name)
}

var orders = func() *jsonschema.Schema {
	s, err := compile("order.json", orderSchema)
	if err != nil {
		panic(err)
	}
	return s
}()

func check(s *jsonschema.Schema, body io.Reader) (map[string]any, error) {
	var x map[string]any
	if err := json.NewDecoder(body).Decode(&x); err != nil {
		return nil, err
	}
	return x, s.Validate(x)
}

func create(w http.ResponseWriter, r *http.Request) {
	if _, err := check(orders, r.Body); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	}
}

// against is a middleware for a route with a schema.
func against(text string, next http.Handler) (http.Handler, error) {
	s, err := compile("route.json", text)
	if err != nil {
		return nil, err
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if _, err := check(s, bytes.NewReader(body)); err != nil {
			http.Error(w, err.Error(), http.StatusUnprocessableEntity)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	}), nil
}

// update compiles the same text with each request.
func update(w http.ResponseWriter, r *http.Request) {
	c := jsonschema.NewCompiler() // report
	if err := c.AddResource("patch.json", map[string]any{"type": "object"}); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	s, err := c.Compile("patch.json")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if _, err := check(s, r.Body); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	}
}

// try compiles what it is sent.
func try(w http.ResponseWriter, r *http.Request) {
	doc, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	c := jsonschema.NewCompiler() // silent
	if err := c.AddResource("try.json", string(doc)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if _, err := c.Compile("try.json"); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// describe reflects a type that is always the same.
func describe(w http.ResponseWriter, r *http.Request) {
	var ref swaggest.Reflector
	s, err := ref.Reflect(order{}) // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	s.WithTitle("order")
	_ = json.NewEncoder(w).Encode(s)
}

var described = sync.OnceValues(func() ([]byte, error) {
	var ref swaggest.Reflector
	s, err := ref.Reflect(order{}) // silent
	if err != nil {
		return nil, err
	}
	return s.MarshalJSON()
})

func describeOnce(w http.ResponseWriter, r *http.Request) {
	data, err := described()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(data)
}

// versions has a schema for each version, compiled when it is asked for.
type versions struct {
	mu    sync.Mutex
	texts map[string]string
	made  map[string]*jsonschema.Schema
}

func (v *versions) get(version string) (*jsonschema.Schema, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if s := v.made[version]; s != nil {
		return s, nil
	}
	text, ok := v.texts[version]
	if !ok {
		return nil, errors.New("no such version")
	}
	c := jsonschema.NewCompiler() // silent
	if err := c.AddResource(version, text); err != nil {
		return nil, err
	}
	s, err := c.Compile(version)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", version, err)
	}
	v.made[version] = s
	return s, nil
}

func (v *versions) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s, err := v.get(mux.Vars(r)["version"])
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	if _, err := check(s, r.Body); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	}
}

func Router() (*mux.Router, error) {
	r := mux.NewRouter()
	r.HandleFunc("/orders", create)
	h, err := against(`{"type":"object"}`, http.HandlerFunc(update))
	if err != nil {
		return nil, err
	}
	r.Handle("/patch", h)
	r.HandleFunc("/try", try)
	r.HandleFunc("/describe", describe)
	r.HandleFunc("/described", describeOnce)
	r.Handle("/{version}/orders", &versions{texts: map[string]string{"v1": orderSchema}, made: map[string]*jsonschema.Schema{}})
	return r, nil
}

// Package servestarts starts servers with what it is given. What decides: what is done before it serves.
package servestarts

import (
	"context"
	"errors"
	"net"
	"net/http"
	"reflect"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/mux"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type thing struct{ Name string }

type store interface {
	Get(ctx context.Context, id string) (thing, error)
}

// Serve is given a listener and a store.
func Serve(ctx context.Context, l net.Listener, st store) error {
	v := validator.New() // silent
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		x, err := st.Get(r.Context(), r.FormValue("id"))
		if err != nil || v.Struct(x) != nil {
			http.NotFound(w, r)
		}
	})}
	go func() {
		<-ctx.Done()
		_ = srv.Shutdown(context.Background())
	}()
	if err := srv.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// ListenAndServe is given an address.
func ListenAndServe(addr string, st store) error {
	d := schema.NewDecoder() // silent
	r := mux.NewRouter()
	r.HandleFunc("/get", func(w http.ResponseWriter, r *http.Request) {
		var x thing
		_ = d.Decode(&x, r.URL.Query())
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(x))
	})
	return http.ListenAndServe(addr, r)
}

// Mount is given a router.
func Mount(r chi.Router, st store, prefix string) {
	t := mold.New() // silent
	t.SetTagName(prefix)
	r.Get(prefix, func(w http.ResponseWriter, r *http.Request) {
		x, err := st.Get(r.Context(), chi.URLParam(r, "id"))
		if err != nil {
			return
		}
		_ = t.Struct(r.Context(), &x)
		_ = check(x)
	})
}

func check(x thing) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(x)
}

// Handler is given a store, and returns what serves it.
func Handler(st store) (http.Handler, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		x, _ := st.Get(r.Context(), r.FormValue("id"))
		data, _ := c.BinaryFromNative(nil, x.Name)
		_, _ = w.Write(data)
	}), nil
}

// app is what is started.
type app struct {
	st   store
	form *form.Decoder
	http *http.Server
}

// Start is given how long it may take.
func (a *app) Start(ctx context.Context, timeout time.Duration) error {
	a.form = form.NewDecoder() // silent
	a.http = &http.Server{Handler: a}
	errs := make(chan error, 1)
	go func() { errs <- a.http.ListenAndServe() }()
	select {
	case err := <-errs:
		return err
	case <-time.After(timeout):
		return nil
	}
}

func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = a.form.Decode(new(thing), r.URL.Query())
	e := form.NewEncoder() // report
	_, _ = e.Encode(thing{r.FormValue("name")})
}

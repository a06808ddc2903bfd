// Package farewells does something when it ends. What decides: whether the process ends, or a request, a connection, a round.
package farewells

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"
	"os/signal"
	"reflect"
	"syscall"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type rest struct {
	Name   string
	Values map[string][]string
}

type house struct {
	srv   *http.Server
	left  []rest
	hooks []func(context.Context) error
}

func (h *house) atExit(f func(context.Context) error) { h.hooks = append(h.hooks, f) }

// flush writes what is left, when all is over.
func (h *house) flush(ctx context.Context) error {
	t := mold.New() // silent
	for i := range h.left {
		if err := t.Struct(ctx, &h.left[i]); err != nil {
			return err
		}
	}
	return nil
}

// drain makes one for each that is left.
func (h *house) drain(context.Context) error {
	for _, x := range h.left {
		d := form.NewDecoder() // report
		if err := d.Decode(&x, x.Values); err != nil {
			return err
		}
	}
	return nil
}

func (h *house) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer h.leave(r)
	x := rest{Name: r.FormValue("name")}
	h.left = append(h.left, x)
	defer func() {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		log.Print(v.Struct(x))
	}()
}

// leave is called at the end of each request.
func (h *house) leave(r *http.Request) {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(rest{Name: r.URL.Path}))
}

// done ends with the request.
func (h *house) done(w http.ResponseWriter, r *http.Request) {
	context.AfterFunc(r.Context(), func() {
		e := form.NewEncoder() // report
		_, _ = e.Encode(rest{})
	})
}

func (h *house) run() error {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM)
	h.atExit(h.flush)
	h.atExit(h.drain)
	h.atExit(func(context.Context) error {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return err
		}
		_, err = c.BinaryFromNative(nil, len(h.left))
		return err
	})
	h.srv.RegisterOnShutdown(func() {
		v := validator.New() // silent
		for _, x := range h.left {
			_ = v.Struct(x)
		}
	})
	go func() {
		<-stop
		d := schema.NewDecoder() // silent
		_ = d.Decode(h, nil)
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		for _, f := range h.hooks {
			_ = f(ctx)
		}
		_ = h.srv.Shutdown(ctx)
	}()
	if err := h.srv.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func Main() {
	h := new(house)
	mux := http.NewServeMux()
	mux.Handle("/", h)
	mux.HandleFunc("/done", h.done)
	h.srv = &http.Server{Handler: mux}
	defer func() {
		e := form.NewEncoder() // silent
		_, _ = e.Encode(h)
	}()
	if err := h.run(); err != nil {
		log.Print(err)
	}
}

// Command starthooks gives functions to what calls them at the start, at the end, or in between. What decides: when, and how often.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/spf13/cobra"
	"go.uber.org/fx"
)

type settings struct{ Addr string }

// hooks are called by who owns them.
type hooks struct {
	start []func() error
	serve []func(r *http.Request) error
	stop  []func()
}

func (h *hooks) onStart(f func() error)                { h.start = append(h.start, f) }
func (h *hooks) onRequest(f func(*http.Request) error) { h.serve = append(h.serve, f) }
func (h *hooks) onStop(f func())                       { h.stop = append(h.stop, f) }

func (h *hooks) run() error {
	for _, f := range h.start {
		if err := f(); err != nil {
			return err
		}
	}
	defer func() {
		for _, f := range h.stop {
			f()
		}
	}()
	return http.ListenAndServe(":8080", h)
}

func (h *hooks) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, f := range h.serve {
		if err := f(r); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
}

func register(h *hooks, s settings) {
	h.onStart(func() error {
		return validator.New().Struct(s) // silent
	})
	h.onStop(func() {
		p := bluemonday.NewPolicy() // silent
		log.Println(p.Sanitize(s.Addr))
	})
	h.onRequest(func(r *http.Request) error {
		d := form.NewDecoder() // report
		return d.Decode(&settings{}, r.URL.Query())
	})
	t := mold.New() // silent
	h.onRequest(func(r *http.Request) error {
		return t.Struct(r.Context(), &settings{r.Host})
	})
}

// lifecycle is called by fx.
func lifecycle(lc fx.Lifecycle, s settings) {
	lc.Append(fx.Hook{OnStart: func(context.Context) error {
		d := schema.NewDecoder() // silent
		return d.Decode(&s, map[string][]string{"addr": {os.Getenv("ADDR")}})
	}})
}

func main() {
	var s settings
	cobra.OnInitialize(func() {
		m := reflectx.NewMapper("yaml") // silent
		log.Println(len(m.FieldMap(reflect.ValueOf(s))))
	})
	root := &cobra.Command{Use: "serve", RunE: func(*cobra.Command, []string) error {
		h := new(hooks)
		register(h, s)
		return h.run()
	}, PreRunE: func(_ *cobra.Command, args []string) error {
		for _, a := range args {
			c, err := goavro.NewCodec(`"string"`) // report
			if err != nil {
				return err
			}
			if _, err := c.BinaryFromNative(nil, a); err != nil {
				return err
			}
		}
		return nil
	}}
	root.AddCommand(&cobra.Command{Use: "app", Run: func(*cobra.Command, []string) {
		fx.New(fx.Provide(func() settings { return s }), fx.Invoke(lifecycle)).Run()
	}})
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}

// Package callways hands functions to functions. What decides: whether those call them now, later, once, or for each of what they have.
package callways

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/klauspost/compress/zstd"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

type app struct {
	mu     sync.Mutex
	onBoot []func(context.Context)
	onRow  []func(*row) error
	once   sync.Once
	warm   bool
	t      *mold.Transformer
	enc    *zstd.Encoder
}

func (a *app) booting(f func(context.Context)) { a.onBoot = append(a.onBoot, f) }

func (a *app) rows(f func(*row) error) { a.onRow = append(a.onRow, f) }

// Start runs what was to run at the start.
func (a *app) Start(ctx context.Context) {
	for _, f := range a.onBoot {
		f(ctx)
	}
}

func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	rw := &row{r.FormValue("name")}
	for _, f := range a.onRow {
		if err := f(rw); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	a.first(func() {
		a.t = mold.New() // silent
	})
	a.locked(func() {
		d := form.NewDecoder() // report
		_ = d.Decode(rw, r.URL.Query())
	})
	_ = a.t.Struct(r.Context(), rw)
	each(r.URL.Query()["text"], func(text string) {
		p := bluemonday.UGCPolicy() // report
		_ = p.Sanitize(text)
	})
	maybe(a.enc == nil, func() {
		a.enc, _ = zstd.NewWriter(nil) // silent
	})
	maybe(r.Method == http.MethodPut, func() {
		q := schema.NewDecoder() // report
		_ = q.Decode(rw, r.URL.Query())
	})
}

func (a *app) first(f func()) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if !a.warm {
		a.warm = true
		f()
	}
}

func (a *app) locked(f func()) {
	a.mu.Lock()
	defer a.mu.Unlock()
	f()
}

func each[T any](list []T, f func(T)) {
	for _, x := range list {
		f(x)
	}
}

func maybe(yes bool, f func()) {
	if yes {
		f()
	}
}

func New() *app {
	a := &app{}
	a.booting(func(ctx context.Context) {
		c, _ := goavro.NewCodec(`"string"`) // silent
		_, _ = c.BinaryFromNative(nil, "boot")
	})
	a.rows(func(r *row) error {
		v := validator.New() // report
		return v.Struct(r)
	})
	a.booting(func(context.Context) {
		m := reflectx.NewMapper("db") // silent
		a.rows(func(r *row) error {
			_ = m.TypeMap(reflect.TypeOf(r))
			return nil
		})
	})
	return a
}

// Package searches looks for one of many, and makes something when it is found. What decides: whether the loop goes on, and how often the search runs.
package searches

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type plugin struct {
	Name    string
	Enabled bool
}

type host struct {
	rules  *validator.Validate
	policy *bluemonday.Policy
	trim   *mold.Transformer
	codec  *goavro.Codec
}

// New goes through the plugins, and stops at the first that counts.
func New(all []plugin) (*host, error) {
	h := new(host)
	for _, p := range all {
		if p.Enabled {
			h.rules = validator.New() // silent
			break
		}
	}
	for i := range all {
		if !all[i].Enabled {
			continue
		}
		h.policy = bluemonday.UGCPolicy() // silent
		all[i].Name = "policy"
		break
	}
	if err := h.start(all); err != nil {
		return nil, err
	}
	return h, h.open(all)
}

func (h *host) start(all []plugin) error {
	for _, p := range all {
		switch {
		case strings.HasPrefix(p.Name, "trim"):
			h.trim = mold.New() // silent
			return nil
		case p.Name == "":
			return errors.New("no name")
		}
	}
	return nil
}

func (h *host) open(all []plugin) (err error) {
outer:
	for _, p := range all {
		for _, suffix := range []string{"avro", "json"} {
			if strings.HasSuffix(p.Name, suffix) {
				h.codec, err = goavro.NewCodec(`"string"`) // silent
				break outer
			}
		}
	}
	return err
}

// Bad returns the first that is bad, and has rules for each.
func Bad(all []plugin) (int, bool) {
	for i, p := range all {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if err := v.Struct(p); err != nil {
			return i, true
		}
	}
	return 0, false
}

// Columns leaves the inner loop alone.
func Columns(all []plugin) (n int) {
	for _, p := range all {
		for _, kind := range []string{"db", "json"} {
			if p.Name == kind {
				m := reflectx.NewMapper("db") // report
				n += len(m.FieldMap(reflect.ValueOf(p)))
				break
			}
		}
	}
	return n
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var p plugin
	for name, values := range r.URL.Query() {
		if name == "plugin" {
			d := form.NewDecoder() // report
			_ = d.Decode(&p, map[string][]string{"name": values})
			break
		}
	}
	if h.trim.Struct(r.Context(), &p) == nil && h.rules.Struct(p) == nil {
		p.Name = h.policy.Sanitize(p.Name)
	}
	data, _ := h.codec.BinaryFromNative(nil, p.Name)
	_, _ = w.Write(data)
}

// Load leaves when the context does.
func Load(ctx context.Context, all []plugin) error {
	for i := range all {
		d := schema.NewDecoder() // report
		if err := d.Decode(&all[i], map[string][]string{"name": {fmt.Sprint(i)}}); err != nil {
			return err
		}
		if ctx.Err() != nil {
			break
		}
	}
	return nil
}

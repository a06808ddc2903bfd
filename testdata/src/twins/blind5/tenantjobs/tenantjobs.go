// Package tenantjobs works for many tenants, at night and when they ask. What decides: whether the tenants' rules differ, whether the tenant keeps it, and how many
// tenants a loop goes through.
package tenantjobs

import (
	"context"
	"fmt"
	"net/http"
	"reflect"
	"regexp"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/robfig/cron/v3"
	"k8s.io/apimachinery/pkg/runtime"
)

type row struct{ Name string }

type tenant struct {
	name   string
	tag    string
	accept string
	rows   []row
	mapper *reflectx.Mapper
	deny   *regexp.Regexp
}

type jobs struct {
	mu      sync.Mutex
	tenants []*tenant
	schemes map[string]*runtime.Scheme
}

func (j *jobs) export(ctx context.Context) {
	for _, t := range j.tenants {
		// The tag is the tenant's.
		m := reflectx.NewMapper(t.tag) // silent
		for _, r := range t.rows {
			_ = m.FieldMap(reflect.ValueOf(r))
		}
	}
}

func (j *jobs) exportSame(ctx context.Context) {
	for _, t := range j.tenants {
		// The same for all tenants.
		m := reflectx.NewMapper("json") // report
		for _, r := range t.rows {
			_ = m.FieldMap(reflect.ValueOf(r))
		}
	}
}

func (j *jobs) check(ctx context.Context) error {
	// Once for a night, above the loop.
	v := validator.New() // silent
	for _, t := range j.tenants {
		for _, r := range t.rows {
			if err := v.StructCtx(ctx, r); err != nil {
				return fmt.Errorf("%s: %w", t.name, err)
			}
		}
	}
	return nil
}

func (j *jobs) scrub(ctx context.Context) {
	for _, t := range j.tenants {
		for i := range t.rows {
			// As the tenant says, but for each of its rows.
			re := regexp.MustCompile(t.accept) // report
			t.rows[i].Name = re.FindString(t.rows[i].Name)
		}
	}
}

func (j *jobs) scrubKept(ctx context.Context) {
	for _, t := range j.tenants {
		if t.deny == nil {
			// The tenant keeps it.
			t.deny = regexp.MustCompile(t.accept) // silent
		}
		for i := range t.rows {
			t.rows[i].Name = t.deny.ReplaceAllString(t.rows[i].Name, "")
		}
	}
}

func (j *jobs) load(names []string) {
	for _, name := range names {
		t := &tenant{name: name, tag: "json"}
		// One for each tenant, kept by it.
		t.mapper = reflectx.NewMapper("json") // silent
		j.tenants = append(j.tenants, t)
	}
}

func (j *jobs) scheme(name string) *runtime.Scheme {
	j.mu.Lock()
	defer j.mu.Unlock()
	if s := j.schemes[name]; s != nil {
		return s
	}
	// Once for each tenant.
	s := runtime.NewScheme() // silent
	s.AddKnownTypes(name)
	j.schemes[name] = s
	return s
}

func (j *jobs) convert(w http.ResponseWriter, r *http.Request) {
	// With each request, whoever asks.
	s := runtime.NewScheme() // report
	s.AddKnownTypes("v1")
	var out row
	_ = s.Convert(r.Form, &out)
	_ = j.scheme(r.FormValue("tenant")).Convert(r.Form, &out)
}

func (j *jobs) find(w http.ResponseWriter, r *http.Request) {
	for _, t := range j.tenants {
		if t.name != r.FormValue("tenant") {
			continue
		}
		for _, x := range t.rows {
			_ = t.mapper.FieldMap(reflect.ValueOf(x))
		}
		// It has found the one tenant, but requests come.
		_ = validator.New().Struct(t) // report
		break
	}
}

func Main(ctx context.Context, names []string) error {
	j := &jobs{schemes: make(map[string]*runtime.Scheme)}
	j.load(names)
	c := cron.New()
	for _, job := range []func(context.Context){j.export, j.exportSame, j.scrub, j.scrubKept} {
		if _, err := c.AddFunc("@daily", func() { job(ctx) }); err != nil {
			return err
		}
	}
	if _, err := c.AddFunc("@daily", func() { _ = j.check(ctx) }); err != nil {
		return err
	}
	c.Start()
	http.HandleFunc("/convert", j.convert)
	http.HandleFunc("/find", j.find)
	return http.ListenAndServe(":8080", nil)
}

package fake

import (
	"context"
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Memory is a store that keeps things in memory: it is used without tests as well.
type Memory struct{ all []any }

func (m *Memory) Save(ctx context.Context, x any) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	if err := v.StructCtx(ctx, x); err != nil {
		return err
	}
	m.all = append(m.all, x)
	return nil
}

func (m *Memory) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	for _, x := range m.all {
		_ = d.Decode(x, r.URL.Query())
	}
}

// Trim has a parameter that only looks like a test's.
func (m *Memory) Trim(t testingT, x any) {
	if err := mold.New().Struct(context.Background(), x); err != nil { // report
		t.Fatal(err)
	}
}

type testingT interface{ Fatal(args ...any) }

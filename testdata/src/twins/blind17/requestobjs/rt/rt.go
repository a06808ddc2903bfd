// Package rt has what requests and applications carry. What decides: whether the one who makes it makes it for a request.
package rt

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// App lasts as long as the process.
type App struct {
	rules *validator.Validate
	trim  *mold.Transformer
	mu    sync.Mutex
}

func NewApp() *App { return &App{} }

func (a *App) Rules() *validator.Validate {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.rules == nil {
		a.rules = validator.New() // silent
	}
	return a.rules
}

func (a *App) Trim() *mold.Transformer {
	if a.trim != nil {
		return a.trim
	}
	a.trim = mold.New() // silent
	return a.trim
}

// Call is for a request: it has one.
type Call struct {
	App   *App
	R     *http.Request
	forms *form.Decoder
	rules *validator.Validate
}

func (a *App) Call(r *http.Request) *Call { return &Call{App: a, R: r} }

func (c *Call) Forms() *form.Decoder {
	if c.forms == nil {
		c.forms = form.NewDecoder() // report
	}
	return c.forms
}

// Rules are the application's.
func (c *Call) Rules() *validator.Validate {
	if c.rules == nil {
		c.rules = c.App.Rules()
	}
	return c.rules
}

// Scope is for whatever somebody wants.
type Scope struct {
	once sync.Once
	v    *validator.Validate
}

func (s *Scope) Strict() *validator.Validate {
	s.once.Do(func() {
		s.v = validator.New(validator.WithRequiredStructEnabled()) // silent
	})
	return s.v
}

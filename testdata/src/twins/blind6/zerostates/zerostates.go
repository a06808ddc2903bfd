// Package zerostates remembers by a time, a version, a word or a length that it is ready. What decides: whether the memory holds from one
// request to the next.
package zerostates

import (
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
	"k8s.io/apimachinery/pkg/runtime"

	corev1 "k8s.io/api/core/v1"
)

type booking struct {
	Room string `validate:"required" form:"room"`
}

type desk struct {
	mu      sync.Mutex
	built   time.Time
	version int
	mode    string
	names   map[string]bool
	rules   *validator.Validate
	forms   *form.Decoder
	scheme  *runtime.Scheme
	drafts  struct {
		ready bool
		rules *validator.Validate
	}
	checks struct {
		ready bool
		rules *validator.Validate
	}
}

func (d *desk) book(c echo.Context) error {
	d.mu.Lock()
	if d.built.IsZero() {
		// The time is set, and never back to zero.
		d.rules = validator.New() // silent
		d.built = time.Now()
	}
	d.mu.Unlock()
	return d.rules.Struct(booking{c.Param("room")})
}

func (d *desk) move(c echo.Context) error {
	var built time.Time
	var v *validator.Validate
	if built.IsZero() {
		// A time of the request, which is zero each time.
		v = validator.New() // report
		built = time.Now()
	}
	c.Set("built", built)
	return v.Struct(booking{c.Param("room")})
}

func (d *desk) list(c echo.Context) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.version < 1 {
		d.forms = form.NewDecoder() // silent
		d.version = 1
	}
	var b booking
	return d.forms.Decode(&b, c.QueryParams())
}

func (d *desk) export(c echo.Context) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	// The version starts at zero, and only goes up: this is always so.
	if d.version >= 0 {
		f := form.NewDecoder() // report
		var b booking
		return f.Decode(&b, c.QueryParams())
	}
	return nil
}

func (d *desk) kinds(c echo.Context) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.mode == "" {
		d.mode = "ready"
		d.scheme = runtime.NewScheme() // silent
		_ = corev1.AddToScheme(d.scheme)
	}
	_, err := d.scheme.New(c.Param("kind"))
	return err
}

func (d *desk) kindsOf(c echo.Context) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.names) == 0 {
		// Nothing puts a name there.
		s := runtime.NewScheme() // report
		_ = corev1.AddToScheme(s)
		_, err := s.New(c.Param("kind"))
		return err
	}
	return c.JSON(http.StatusOK, d.names)
}

func (d *desk) confirm(c echo.Context) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.checks.ready {
		d.checks.ready, d.checks.rules = true, validator.New() // silent
	}
	return d.checks.rules.Struct(booking{c.Param("room")})
}

func (d *desk) cancel(c echo.Context) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	// A struct is copied: what the copy remembers is forgotten.
	checks := d.drafts
	if checks.rules == nil || !checks.ready {
		checks.ready, checks.rules = true, validator.New() // report
	}
	return checks.rules.Struct(booking{c.Param("room")})
}

func Main() error {
	d := &desk{}
	e := echo.New()
	e.POST("/book", d.book)
	e.POST("/move", d.move)
	e.GET("/list", d.list)
	e.GET("/export", d.export)
	e.GET("/kinds", d.kinds)
	e.GET("/names", d.kindsOf)
	e.POST("/confirm", d.confirm)
	e.POST("/cancel", d.cancel)
	return e.Start(":8080")
}

// Package tenantconf serves many tenants, who differ. What decides: whether what is made is the tenant's, or the same for all.
package tenantconf

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/labstack/echo/v4"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type settings struct {
	Tenant   string
	Tag      string
	Schema   string
	Elements []string
	Ident    string
}

type store interface {
	settings(ctx context.Context, tenant string) (*settings, error)
}

type event struct {
	Name string `validate:"required"`
	Body string
}

type Server struct {
	store  store
	mu     sync.Mutex
	codecs map[string]*goavro.Codec
}

// codec is kept for each tenant.
func (s *Server) codec(st *settings) (*goavro.Codec, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c, ok := s.codecs[st.Tenant]; ok {
		return c, nil
	}
	c, err := goavro.NewCodec(st.Schema) // silent
	if err != nil {
		return nil, fmt.Errorf("%s: %w", st.Tenant, err)
	}
	s.codecs[st.Tenant] = c
	return c, nil
}

func (s *Server) post(c echo.Context) error {
	ctx := context.Background()
	st, err := s.store.settings(ctx, c.Param("tenant"))
	if err != nil {
		return err
	}
	var e event
	if err := c.Bind(&e); err != nil {
		return err
	}
	// The tags are the tenant's.
	v := validator.New() // silent
	v.SetTagName(st.Tag)
	if err := v.Struct(e); err != nil {
		return err
	}
	codec, err := s.codec(st)
	if err != nil {
		return err
	}
	data, err := codec.BinaryFromNative(nil, e.Body)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, data)
}

// settingsOf checks what the tenant has set, with rules that are the same for all.
func (s *Server) settingsOf(c echo.Context) error {
	st, err := s.store.settings(context.Background(), c.Param("tenant"))
	if err != nil {
		return err
	}
	v := validator.New() // report
	if err := v.Struct(st); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, st)
}

func (s *Server) text(c echo.Context) error {
	st, err := s.store.settings(context.Background(), c.Param("tenant"))
	if err != nil {
		return err
	}
	// The elements are the tenant's.
	p := bluemonday.NewPolicy() // silent
	p.AllowElements(st.Elements...)
	if clean := bluemonday.UGCPolicy(); clean.Sanitize(c.Param("text")) == "" { // report
		return errors.New("empty")
	}
	return c.JSON(http.StatusOK, p.Sanitize(c.Param("text")))
}

// ident has a pattern that the tenant wrote, and one that nobody did.
func (s *Server) ident(c echo.Context) error {
	st, err := s.store.settings(context.Background(), c.Param("tenant"))
	if err != nil {
		return err
	}
	own, err := regexp.Compile("^" + st.Ident + "$") // silent
	if err != nil {
		return err
	}
	all, err := regexp.Compile("^" + "[a-z]" + "+$") // report
	if err != nil {
		return err
	}
	if name := c.Param("name"); !own.MatchString(name) && !all.MatchString(name) {
		return errors.New("name")
	}
	return nil
}

// filter has an environment that is the same for all, and a program that is the request's.
func (s *Server) filter(c echo.Context) error {
	env, err := cel.NewEnv(cel.Variable("event", cel.StringType)) // report
	if err != nil {
		return err
	}
	ast, issues := env.Compile(c.Param("filter"))
	if err := issues.Err(); err != nil {
		return err
	}
	prg, err := env.Program(ast) // silent
	if err != nil {
		return err
	}
	out, err := prg.Eval(map[string]any{"event": c.Param("event")})
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, out)
}

func Routes(e *echo.Echo, st store) {
	s := &Server{store: st, codecs: make(map[string]*goavro.Codec)}
	e.POST("/:tenant/events", s.post)
	e.GET("/:tenant/settings", s.settingsOf)
	e.GET("/:tenant/text", s.text)
	e.GET("/:tenant/ident", s.ident)
	e.GET("/:tenant/filter", s.filter)
}

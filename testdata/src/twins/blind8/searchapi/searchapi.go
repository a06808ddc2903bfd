// Package searchapi serves searches: gin, middlewares, a cache of compiled queries, suggestions by locale, a stream of results. What decides:
// where each of them makes what it needs.
package searchapi

import (
	"context"
	"errors"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	jsoniter "github.com/json-iterator/go"
	"golang.org/x/sync/errgroup"
)

type query struct {
	Text   string `form:"text" validate:"required"`
	Filter string `form:"filter"`
	Locale string `form:"locale"`
}

type hit struct{ Title, Body string }

type backend interface {
	search(ctx context.Context, q query) ([]hit, error)
}

type engine struct {
	backends []backend
	env      *cel.Env
	mu       sync.RWMutex
	programs map[string]cel.Program
	locales  map[string]*regexp.Regexp
}

func newEngine(backends ...backend) (*engine, error) {
	env, err := cel.NewEnv(cel.Variable("title", cel.StringType)) // silent
	if err != nil {
		return nil, err
	}
	return &engine{backends: backends, env: env, programs: map[string]cel.Program{}, locales: map[string]*regexp.Regexp{}}, nil
}

// program keeps what a filter compiles to.
func (e *engine) program(filter string) (cel.Program, error) {
	e.mu.RLock()
	p, ok := e.programs[filter]
	e.mu.RUnlock()
	if ok {
		return p, nil
	}
	ast, issues := e.env.Compile(filter)
	if err := issues.Err(); err != nil {
		return nil, err
	}
	p, err := e.env.Program(ast) // silent
	if err != nil {
		return nil, err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.programs[filter] = p
	return p, nil
}

// search asks all backends at a time.
func (e *engine) search(ctx context.Context, q query) ([]hit, error) {
	var mu sync.Mutex
	var all []hit
	g, ctx := errgroup.WithContext(ctx)
	for _, b := range e.backends {
		g.Go(func() error {
			v := validator.New() // report
			if err := v.StructCtx(ctx, q); err != nil {
				return err
			}
			hits, err := b.search(ctx, q)
			mu.Lock()
			defer mu.Unlock()
			all = append(all, hits...)
			return err
		})
	}
	return all, g.Wait()
}

// words splits by a pattern of the locale, of which there are a few.
func (e *engine) words(locale, text string) []string {
	e.mu.Lock()
	defer e.mu.Unlock()
	re := e.locales[locale]
	if re == nil {
		re = regexp.MustCompile(`[\s` + regexp.QuoteMeta(locale) + `]+`) // silent
		e.locales[locale] = re
	}
	return re.Split(text, -1)
}

// marks compiles a pattern for what the user typed.
func marks(text string, hits []hit) []hit {
	re := regexp.MustCompile(regexp.QuoteMeta(text)) // silent
	tags := regexp.MustCompile(`<[^>]+>`)            // report
	out := slices.Clone(hits)
	for i := range out {
		out[i].Body = re.ReplaceAllString(tags.ReplaceAllString(out[i].Body, ""), "<b>$0</b>")
	}
	return out
}

// bound is a middleware with a decoder.
func bound() gin.HandlerFunc {
	d := form.NewDecoder() // silent
	return func(c *gin.Context) {
		var q query
		if err := d.Decode(&q, c.QueryMap("q")); err != nil {
			c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
			return
		}
		c.Set("query", q)
		c.Next()
	}
}

func (e *engine) handle(c *gin.Context) {
	q, ok := c.MustGet("query").(query)
	if !ok {
		return
	}
	hits, err := e.search(context.Background(), q)
	if err != nil {
		e.failed(c, err)
		return
	}
	p, err := e.program(q.Filter)
	if err != nil {
		e.failed(c, err)
		return
	}
	hits = slices.DeleteFunc(hits, func(h hit) bool {
		keep, err := p.Eval(map[string]any{"title": h.Title})
		return err != nil || keep != true
	})
	for _, w := range e.words(q.Locale, q.Text) {
		hits = marks(w, hits)
	}
	c.JSON(http.StatusOK, hits)
}

// failed writes an error with an encoder of its own.
func (e *engine) failed(c *gin.Context, err error) {
	var invalid validator.ValidationErrors
	if errors.As(err, &invalid) {
		out, _ := jsoniter.Config{SortMapKeys: true}.Froze().Marshal(invalid) // report
		c.JSON(http.StatusBadRequest, string(out))
		return
	}
	c.JSON(http.StatusInternalServerError, err.Error())
}

// suggest replaces the same things in each text.
func suggest(c *gin.Context) {
	r := strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue") // report
	c.JSON(http.StatusOK, r.Replace(c.Query("text")))
}

func Run(backends ...backend) error {
	e, err := newEngine(backends...)
	if err != nil {
		return err
	}
	g := gin.Default()
	g.Use(bound())
	g.GET("/search", e.handle)
	g.GET("/suggest", suggest)
	return g.Run(":8080")
}

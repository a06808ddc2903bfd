// Package bags keeps things of all kinds under names. What decides: how long the bag lives, and whether what is looked up is what was put in.
package bags

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type order struct{ Name string }

// withRules puts the same into each context.
func withRules() gin.HandlerFunc {
	v := validator.New() // silent
	return func(c *gin.Context) {
		c.Set("rules", v)
		c.Next()
	}
}

// withDecoder puts a new one into each.
func withDecoder(c *gin.Context) {
	c.Set("decoder", form.NewDecoder()) // report
	c.Next()
}

func read(c *gin.Context) {
	var o order
	d := c.MustGet("decoder").(*form.Decoder)
	if err := d.Decode(&o, c.QueryMap("q")); err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	if v, ok := c.Get("rules"); ok && v.(*validator.Validate).Struct(o) != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{})
	}
}

type bag map[string]any

type server struct {
	services bag
	found    sync.Map
	other    sync.Map
	typed    bag
	byType   bag
}

// decoder is found under the name under which it is put.
func (s *server) decoder() *schema.Decoder {
	if d, ok := s.found.Load("schema"); ok {
		return d.(*schema.Decoder)
	}
	d := schema.NewDecoder() // silent
	s.found.Store("schema", d)
	return d
}

// decoderMisnamed is put under a name that nobody asks for.
func (s *server) decoderMisnamed() *schema.Decoder {
	if d, ok := s.other.Load("schema"); ok {
		return d.(*schema.Decoder)
	}
	d := schema.NewDecoder() // report
	s.other.Store("scheme", d)
	return d
}

// trimmer asks for what it has put in.
func (s *server) trimmer() *mold.Transformer {
	t, ok := s.typed["trim"].(*mold.Transformer)
	if !ok {
		t = mold.New() // silent
		s.typed["trim"] = t
	}
	return t
}

// mapper asks for a value, and has put a pointer in.
func (s *server) mapper() *reflectx.Mapper {
	if m, ok := s.byType["fields"].(reflectx.Mapper); ok {
		return &m
	}
	m := reflectx.NewMapper("db") // report
	s.byType["fields"] = m
	return m
}

type bagKey struct{}

// request has a bag for itself, in its context.
func (s *server) request(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), bagKey{}, bag{})))
	})
}

func policy(ctx context.Context) *bluemonday.Policy {
	b := ctx.Value(bagKey{}).(bag)
	if b["policy"] == nil {
		b["policy"] = bluemonday.UGCPolicy() // report
	}
	return b["policy"].(*bluemonday.Policy)
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	o := order{policy(r.Context()).Sanitize(r.FormValue("name"))}
	local := bag{"strict": bluemonday.NewPolicy()} // report
	o.Name = local["strict"].(*bluemonday.Policy).Sanitize(o.Name)
	_, _ = s.decoder().Decode(&o, r.URL.Query()), s.decoderMisnamed().Decode(&o, r.URL.Query())
	_ = s.trimmer().Struct(r.Context(), &o)
	_ = s.mapper().FieldMap(reflect.ValueOf(o))
	if c, ok := s.services["codec"].(*goavro.Codec); ok {
		data, _ := c.BinaryFromNative(nil, o.Name)
		_, _ = w.Write(data)
	}
}

func Routes(e *gin.Engine, m *http.ServeMux) error {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	e.Use(withRules(), withDecoder)
	e.GET("/read", read)
	s := &server{services: bag{"codec": codec}, typed: bag{}, byType: bag{}}
	m.Handle("/", s.request(s))
	return nil
}

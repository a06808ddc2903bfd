// Package portlayers has ports, and what stands behind them. What decides: which of those that stand behind a port builds.
package portlayers

import (
	"context"
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

type loan struct{ Name string }

type store interface {
	save(ctx context.Context, l loan) error
}

type sqlStore struct{ m *reflectx.Mapper }

func newStore() *sqlStore {
	return &sqlStore{reflectx.NewMapper("db")} // silent
}

func (s *sqlStore) save(ctx context.Context, l loan) error {
	s.m.FieldMap(reflect.ValueOf(l))
	return nil
}

type fileStore struct{}

func (fileStore) save(ctx context.Context, l loan) error {
	m := reflectx.NewMapper("json") // report
	m.FieldMap(reflect.ValueOf(l))
	return nil
}

// checked stands before a store.
type checked struct {
	store
	v *validator.Validate
}

func (c checked) save(ctx context.Context, l loan) error {
	if err := c.v.Struct(l); err != nil {
		return err
	}
	return c.store.save(ctx, l)
}

// withRules gives a store its rules.
func withRules(s store) store {
	return checked{s, validator.New()} // silent
}

// trimmed stands before a store, and has nothing but that.
type trimmed struct{ store }

func (t trimmed) save(ctx context.Context, l loan) error {
	tr := mold.New() // report
	if err := tr.Struct(ctx, &l); err != nil {
		return err
	}
	return t.store.save(ctx, l)
}

type cleaner interface{ clean(string) string }

type policyCleaner struct{ p *bluemonday.Policy }

func (p policyCleaner) clean(s string) string { return p.p.Sanitize(s) }

type cleanFunc func(string) string

func (f cleanFunc) clean(s string) string { return f(s) }

type encoder interface {
	encode(l loan) ([]byte, error)
}

type avroEncoder struct {
	once  sync.Once
	codec *goavro.Codec
	err   error
}

func (a *avroEncoder) encode(l loan) ([]byte, error) {
	a.once.Do(func() {
		a.codec, a.err = goavro.NewCodec(`"string"`) // silent
	})
	if a.err != nil {
		return nil, a.err
	}
	return a.codec.BinaryFromNative(nil, l.Name)
}

type slowEncoder struct{ err error }

func (s *slowEncoder) encode(l loan) ([]byte, error) {
	c, err := goavro.NewCodec(`"bytes"`) // report
	if err != nil {
		s.err = err
		return nil, err
	}
	return c.BinaryFromNative(nil, l.Name)
}

type parser interface {
	parse(l *loan, values map[string][]string) error
}

type formParser struct{ *form.Decoder }

func (f formParser) parse(l *loan, values map[string][]string) error { return f.Decode(l, values) }

type queryParser struct{ strict bool }

func (q queryParser) parse(l *loan, values map[string][]string) error {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(!q.strict)
	return d.Decode(l, values)
}

type service struct {
	stores   []store
	cleaner  cleaner
	encoders map[string]encoder
	parser   parser
	backup   parser
}

func (s *service) lend(c *gin.Context) {
	var l loan
	if s.parser.parse(&l, c.QueryMap("q")) != nil && s.backup.parse(&l, c.QueryMap("q")) != nil {
		return
	}
	l.Name = s.cleaner.clean(l.Name)
	for _, st := range s.stores {
		if err := st.save(context.Background(), l); err != nil {
			c.AbortWithStatusJSON(500, err)
			return
		}
	}
	if e, ok := s.encoders[c.Query("as")]; ok {
		data, _ := e.encode(l)
		c.JSON(200, data)
	}
}

// shown has one that is made with it.
func shown(c *gin.Context) {
	var cl cleaner = policyCleaner{bluemonday.NewPolicy()} // report
	c.JSON(200, cl.clean(c.Query("text")))
}

// named is handed a function.
func named(cl cleaner) gin.HandlerFunc {
	return func(c *gin.Context) { c.JSON(200, cl.clean(c.Query("text"))) }
}

func Engine() *gin.Engine {
	e := gin.New()
	s := &service{
		stores:   []store{withRules(newStore()), trimmed{fileStore{}}},
		cleaner:  policyCleaner{bluemonday.UGCPolicy()}, // silent
		encoders: map[string]encoder{"avro": new(avroEncoder), "slow": new(slowEncoder)},
		parser:   formParser{form.NewDecoder()}, // silent
		backup:   queryParser{strict: true},
	}
	p := bluemonday.UGCPolicy() // silent
	e.POST("/lend", s.lend)
	e.GET("/shown", shown)
	e.GET("/named", named(cleanFunc(p.Sanitize)))
	e.GET("/func", named(cleanFunc(func(x string) string {
		return bluemonday.UGCPolicy().Sanitize(x) // report
	})))
	return e
}

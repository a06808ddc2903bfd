// Package secondtries makes something where an error has, or has not, come before. What decides: which of the two is the rule, and whether
// the thing is kept then.
package secondtries

import (
	"encoding/json"
	"errors"
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/hamba/avro/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

type invoice struct {
	Number string `validate:"required"`
}

const invoiceSchema = `{"type":"record","name":"invoice","fields":[]}`

var errMissing = errors.New("missing")

type store struct {
	mu     sync.Mutex
	rules  *validator.Validate
	schema *jsonschema.Schema
	failed error
	avro   avro.Schema
}

// get gives what is there, or says that it is missing.
func (s *store) get() (*validator.Validate, error) {
	if s.rules == nil {
		return nil, errMissing
	}
	return s.rules, nil
}

func (s *store) create(c *gin.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, err := s.get()
	if errors.Is(err, errMissing) {
		// What is missing is made and kept.
		v = validator.New() // silent
		s.rules = v
	}
	if v.Struct(invoice{c.Param("number")}) != nil {
		c.JSON(http.StatusBadRequest, nil)
	}
}

func (s *store) preview(c *gin.Context) {
	var in invoice
	if err := c.ShouldBindJSON(&in); err == nil {
		// Where all is well, which is the rule.
		if validator.New().Struct(in) != nil { // report
			c.JSON(http.StatusBadRequest, nil)
		}
	}
}

func (s *store) check(c *gin.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.schema == nil && s.failed == nil {
		// Once: it is there then, or it has failed.
		s.schema, s.failed = jsonschema.NewCompiler().Compile("invoice.schema") // silent
	}
	if s.failed != nil {
		c.JSON(http.StatusInternalServerError, nil)
		return
	}
	_ = s.schema.Validate(c.Param("number"))
}

func (s *store) checkAgain(c *gin.Context) {
	// The error is the request's own, and nil each time.
	var failed error
	var schema *jsonschema.Schema
	if failed == nil {
		schema, failed = jsonschema.NewCompiler().Compile("invoice.schema") // report
	}
	if failed == nil {
		_ = schema.Validate(c.Param("number"))
	}
}

func (s *store) export(c *gin.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.avro != nil {
		c.JSON(http.StatusOK, s.avro.String())
		return
	}
	schema := avro.MustParse(invoiceSchema) // silent
	if schema == nil {
		c.JSON(http.StatusInternalServerError, nil)
		return
	}
	s.avro = schema
	c.JSON(http.StatusOK, s.avro.String())
}

func (s *store) search(c *gin.Context) {
	var in invoice
	if err := c.ShouldBindQuery(&in); err != nil {
		// The fallback for those who send another format, with each of their requests.
		if form.NewDecoder().Decode(&in, c.QueryMap("q")) != nil { // report
			c.JSON(http.StatusBadRequest, nil)
		}
	}
}

// Parse is called with data, and goes on only without an error.
func Parse(data []byte) (in invoice, err error) {
	if err = json.Unmarshal(data, &in); err != nil {
		return in, err
	}
	return in, validator.New().Struct(in) // report
}

// open is called once, with what it finds.
func open() (*store, error) {
	s := &store{}
	if _, err := s.get(); err != nil {
		// At the start.
		s.rules = validator.New() // silent
	}
	return s, nil
}

func Main() error {
	s, err := open()
	if err != nil {
		return err
	}
	r := gin.Default()
	r.POST("/invoices", s.create)
	r.POST("/preview", s.preview)
	r.POST("/check", s.check)
	r.POST("/again", s.checkAgain)
	r.GET("/export", s.export)
	r.GET("/search", s.search)
	return r.Run()
}

// Package shelves takes objects from slices and puts them back. What decides: whose slice it is, and whether they come back.
package shelves

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/klauspost/compress/zstd"
	"github.com/labstack/echo/v4"
)

type doc struct {
	Title string `validate:"required"`
}

type shelf struct {
	mu       sync.Mutex
	free     []*pgtype.Map
	decoders []*zstd.Decoder
	rules    []*validator.Validate
	ring     [4]*validator.Validate
	next     int
}

// take cuts the last one off.
func (s *shelf) take() *pgtype.Map {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.free); n > 0 {
		m := s.free[n-1]
		s.free = s.free[:n-1]
		return m
	}
	// Only while the shelf is empty; give puts it there.
	return pgtype.NewMap() // silent
}

func (s *shelf) give(m *pgtype.Map) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.free = append(s.free, m)
}

func (s *shelf) scan(c echo.Context) error {
	m := s.take()
	defer s.give(m)
	var out doc
	return m.Scan(0, 0, []byte(c.Param("doc")), &out)
}

// takeDecoder has no counterpart: the shelf is empty, and stays so.
func (s *shelf) takeDecoder() *zstd.Decoder {
	if n := len(s.decoders); n > 0 {
		d := s.decoders[n-1]
		s.decoders = s.decoders[:n-1]
		return d
	}
	d, _ := zstd.NewReader(nil) // report
	return d
}

func (s *shelf) unpack(c echo.Context) error {
	d := s.takeDecoder()
	defer d.Close()
	out, err := d.DecodeAll([]byte(c.Param("doc")), nil)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, string(out))
}

func (s *shelf) check(c echo.Context) error {
	s.mu.Lock()
	if len(s.rules) == 0 {
		// The first of all.
		s.rules = append(s.rules, validator.New()) // silent
	}
	v := s.rules[0]
	s.mu.Unlock()
	return v.Struct(doc{c.Param("title")})
}

func (s *shelf) checkAside(c echo.Context) error {
	var rules []*validator.Validate
	if len(rules) == 0 {
		// The slice is the request's own.
		rules = append(rules, validator.New()) // report
	}
	return rules[0].Struct(doc{c.Param("title")})
}

func (s *shelf) checkRing(c echo.Context) error {
	s.mu.Lock()
	s.next = (s.next + 1) % len(s.ring)
	if s.ring[s.next] == nil {
		// Four, for the process.
		s.ring[s.next] = validator.New() // silent
	}
	v := s.ring[s.next]
	s.mu.Unlock()
	return v.Struct(doc{c.Param("title")})
}

func (s *shelf) checkArray(c echo.Context) error {
	ring := s.ring
	if ring[0] == nil {
		// An array is copied: the shelf's stays as it is.
		ring[0] = validator.New() // report
	}
	return ring[0].Struct(doc{c.Param("title")})
}

func (s *shelf) checkAll(c echo.Context) error {
	var docs []doc
	if err := c.Bind(&docs); err != nil {
		return err
	}
	// A validator for each document, and one document for each validator.
	rules := make([]*validator.Validate, len(docs))
	for i := range rules {
		rules[i] = validator.New() // report
	}
	for i, d := range docs {
		if err := rules[i].Struct(d); err != nil {
			return err
		}
	}
	return nil
}

func Main() error {
	s := &shelf{}
	// A few in stock.
	for range 8 {
		s.give(pgtype.NewMap()) // silent
	}
	e := echo.New()
	e.GET("/scan", s.scan)
	e.GET("/unpack", s.unpack)
	e.GET("/check", s.check)
	e.GET("/aside", s.checkAside)
	e.GET("/ring", s.checkRing)
	e.GET("/array", s.checkArray)
	e.POST("/all", s.checkAll)
	return e.Start(":8080")
}

// Package countdowns counts, and builds at one count. What decides: whether the count passes there once, or again and again.
package countdowns

import (
	"net/http"
	"sync/atomic"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
	"github.com/labstack/echo/v4"
)

type item struct {
	ID string `validate:"uuid"`
}

const (
	idle = iota
	running
)

type counted struct {
	hits  atomic.Int64
	flag  atomic.Bool
	state atomic.Int32
	phase int
	round int
	rules *validator.Validate
	tags  cbor.TagSet
	api   jsoniter.API
}

func (s *counted) first(c echo.Context) error {
	// The first of all requests.
	if s.hits.Add(1) == 1 {
		s.rules = validator.New() // silent
	}
	return c.JSON(http.StatusOK, nil)
}

func (s *counted) sampled(c echo.Context) error {
	var in item
	if err := c.Bind(&in); err != nil {
		return err
	}
	// Every hundredth of all requests, for ever.
	if s.hits.Load()%100 == 0 {
		return validator.New().Struct(in) // report
	}
	return nil
}

func (s *counted) swapped(c echo.Context) error {
	// True for one, and never false again.
	if s.flag.CompareAndSwap(false, true) {
		s.tags = cbor.NewTagSet() // silent
	}
	return c.JSON(http.StatusOK, s.tags != nil)
}

func (s *counted) exclusive(c echo.Context) error {
	var in item
	if err := c.Bind(&in); err != nil {
		return err
	}
	// One at a time, but one after the other.
	if s.state.CompareAndSwap(idle, running) {
		defer s.state.Store(idle)
		v := validator.New() // report
		return v.Struct(in)
	}
	return nil
}

func (s *counted) phased(c echo.Context) error {
	switch s.phase {
	case idle:
		s.phase = running
		// Nothing leads back to the first phase.
		s.api = jsoniter.Config{SortMapKeys: true}.Froze() // silent
	case running:
	}
	out, err := s.api.Marshal(item{})
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, out)
}

func (s *counted) wheel(c echo.Context) error {
	s.round++
	if s.round == 3 {
		s.round = 0
	}
	if s.round == 0 {
		// The wheel comes by with every third request.
		api := jsoniter.Config{UseNumber: true}.Froze() // report
		var in item
		return api.Unmarshal([]byte(c.Param("item")), &in)
	}
	return nil
}

func (s *counted) own(c echo.Context) error {
	var once atomic.Bool
	var in item
	if err := c.Bind(&in); err != nil {
		return err
	}
	// The flag is the request's own, and false each time.
	if once.CompareAndSwap(false, true) {
		return validator.New().Struct(in) // report
	}
	return nil
}

func Main() error {
	s := &counted{}
	e := echo.New()
	e.GET("/first", s.first)
	e.GET("/sampled", s.sampled)
	e.GET("/swapped", s.swapped)
	e.GET("/exclusive", s.exclusive)
	e.GET("/phased", s.phased)
	e.GET("/wheel", s.wheel)
	e.GET("/own", s.own)
	return e.Start(":8080")
}

// Package valuecopies has objects that are copied with each call of a method: what the copy gets, the object does not have.
package valuecopies

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type Lazy struct {
	once sync.Once
	v    *validator.Validate
}

func (l *Lazy) init() {
	l.once.Do(func() {
		l.v = validator.New() // report
	})
}

func (l Lazy) Check(x any) error {
	l.init()
	return l.v.Struct(x)
}

type Held struct {
	once sync.Once
	v    *validator.Validate
}

func (l *Held) init() {
	l.once.Do(func() {
		l.v = validator.New() // silent
	})
}

func (l *Held) Check(x any) error {
	l.init()
	return l.v.Struct(x)
}

type Nil struct {
	v *validator.Validate
}

func (l *Nil) init() {
	if l.v == nil {
		l.v = validator.New() // report
	}
}

func (l Nil) Check(x any) error {
	l.init()
	return l.v.Struct(x)
}

var l Lazy
var n Nil
var h Held

func handle(w http.ResponseWriter, r *http.Request) {
	var in struct{}
	_ = l.Check(&in)
	_ = n.Check(&in)
	_ = h.Check(&in)
}

// Package moving goes through objects that it was given: a scanner, a parser, a
// machine. What is read of them differs from one round to the next.
package moving

import (
	"bufio"
	"io"
	"reflect"
	"strings"

	"github.com/jmoiron/sqlx/reflectx"
)

// Scanned: each line names another tag.
func Scanned(sc *bufio.Scanner, v any) (n int) {
	for sc.Scan() {
		n += len(reflectx.NewMapper(sc.Text()).FieldMap(reflect.ValueOf(v))) // silent: loop/varies
	}
	return n
}

// Broken leaves in the middle.
func Broken(sc *bufio.Scanner, v any) (n int) {
	for {
		if !sc.Scan() {
			return n
		}
		n += len(reflectx.NewMapper(sc.Text()).FieldMap(reflect.ValueOf(v))) // silent: loop/varies
	}
}

// OwnScanner scans what was given, by a scanner of its own.
func OwnScanner(r io.Reader, v any) (n int) {
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		tag := strings.TrimSpace(sc.Text())
		n += len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(v))) // silent: loop/varies
	}
	return n
}

// FirstLine has read before it goes through the values.
func FirstLine(r io.Reader, vs []any) (n int) {
	sc := bufio.NewScanner(r)
	sc.Scan()
	for _, v := range vs {
		n += len(reflectx.NewMapper(sc.Text()).FieldMap(reflect.ValueOf(v))) // want "on every iteration of the loop"
	}
	return n
}

// Buffered reads the same each time: nothing moves the scanner.
func Buffered(sc *bufio.Scanner, vs []any) (n int) {
	for _, v := range vs {
		n += len(reflectx.NewMapper(sc.Text()).FieldMap(reflect.ValueOf(v))) // want "on every iteration of the loop"
	}
	return n
}

type parser struct {
	tokens []string
	pos    int
	tag    string
}

func (p *parser) next() string {
	p.pos++
	return p.tokens[p.pos-1]
}

func (p *parser) skip() { p.next() }

func (p *parser) name() string { return p.tag }

func Tokens(p *parser, v any) (n int) {
	for p.pos < len(p.tokens) {
		n += len(reflectx.NewMapper(p.next()).FieldMap(reflect.ValueOf(v))) // silent: loop/varies
	}
	return n
}

func (p *parser) Own(v any) (n int) {
	for p.pos < len(p.tokens) {
		tag := p.tokens[p.pos]
		n += len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(v))) // silent: loop/varies
		p.skip()
	}
	return n
}

func Indexed(p *parser, v any) (n int) {
	for p.pos = 0; p.pos < len(p.tokens); p.pos++ {
		n += len(reflectx.NewMapper(p.tokens[p.pos]).FieldMap(reflect.ValueOf(v))) // silent: loop/varies
	}
	return n
}

// Named reads what no round changes, of an object that moves.
func Named(p *parser, v any) (n int) {
	for p.pos < len(p.tokens) {
		n += len(reflectx.NewMapper(p.tag).FieldMap(reflect.ValueOf(v))) // want "on every iteration of the loop"
		p.skip()
	}
	return n
}

// Same calls a method that changes nothing.
func Same(p *parser, vs []any) (n int) {
	for _, v := range vs {
		n += len(reflectx.NewMapper(p.name()).FieldMap(reflect.ValueOf(v))) // want "on every iteration of the loop"
	}
	return n
}

// Once takes another token with each call.
func (p *parser) Once(v any) int {
	return len(reflectx.NewMapper(p.next()).FieldMap(reflect.ValueOf(v))) // silent: call/depends-on-unknown
}

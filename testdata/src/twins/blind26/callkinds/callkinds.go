// Command callkinds prices orders by functions that others call. What decides: how often the callee calls.
package main

import (
	"context"
	"text/template"

	"google.golang.org/grpc"

	"twins/blind26/callkinds/calls"
)

type pricing struct {
	first calls.First
	line  *template.Template
	memo  func() *template.Template
}

func newPricing() *pricing {
	return &pricing{memo: calls.Memo(func() *template.Template {
		return template.Must(template.New("memo").Parse("{{.}}")) // silent
	})}
}

func (p *pricing) once(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	p.first.Do(func() {
		p.line = template.Must(template.New("once").Parse("{{.}}")) // silent
	})
	return next(ctx, p.line.Name())
}

func (p *pricing) onceOwn(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	var first calls.First
	var t *template.Template
	first.Do(func() {
		t = template.Must(template.New("own").Parse("{{.}}")) // report
	})
	return next(ctx, t.Name())
}

func (p *pricing) now(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	t := calls.Now(func() *template.Template {
		return template.Must(template.New("now").Parse("{{.}}")) // report
	})
	return next(ctx, t.Name())
}

func (p *pricing) memoized(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	list, _ := req.([]string)
	lines(list)
	until(list)
	return next(ctx, p.memo().Name())
}

func (p *pricing) memoOwn(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	memo := calls.Memo(func() *template.Template {
		return template.Must(template.New("memo").Parse("{{.}}")) // report
	})
	return next(ctx, memo().Name())
}

func lines(list []string) {
	calls.Each(list, func(s string) {
		t := template.Must(template.New("each").Parse("{{.}}")) // report
		_ = t.Execute(nil, s)
	})
}

func firstLine(list []string) {
	calls.Pick(list, func(s string) {
		t := template.Must(template.New("first").Parse("{{.}}")) // silent
		_ = t.Execute(nil, s)
	})
}

func until(list []string) {
	n := 0
	calls.Until(func() bool {
		t := template.Must(template.New("until").Parse("{{.}}")) // report
		_ = t.Execute(nil, list[n])
		n++
		return n == len(list)
	})
}

func atEnd() {
	calls.Later(func() {
		t := template.Must(template.New("end").Parse("{{.}}")) // silent
		_ = t.Execute(nil, "end")
	})
}

func main() {
	list := []string{"a", "b"}
	p := newPricing()
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(p.once, p.onceOwn, p.now, p.memoized, p.memoOwn))
	atEnd()
	defer calls.End()
	firstLine(list)
	_ = s.Serve(nil)
}

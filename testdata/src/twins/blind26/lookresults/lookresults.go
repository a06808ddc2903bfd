// Package lookresults renders pages with templates from a shelf. What decides: whether something is put on the shelf for the next.
package lookresults

import (
	"context"
	"html/template"

	"connectrpc.com/connect"

	"twins/blind26/lookresults/look"
)

type (
	in  struct{ Name string }
	out struct{ Text string }
)

type pages struct {
	shelf *look.Shelf[*template.Template]
	other *look.Shelf[*template.Template]
}

func newPages() *pages {
	return &pages{look.New[*template.Template](), look.New[*template.Template]()}
}

func (p *pages) Home(ctx context.Context, req *connect.Request[in]) (*connect.Response[out], error) {
	t, ok := p.shelf.Get("home")
	if !ok {
		t = template.Must(template.New("home").Parse("<h1>{{.}}</h1>")) // silent
		p.shelf.Put("home", t)
	}
	return render(t, req)
}

func (p *pages) News(ctx context.Context, req *connect.Request[in]) (*connect.Response[out], error) {
	t, ok := p.other.Get("news")
	if !ok {
		t = template.Must(template.New("news").Parse("<h2>{{.}}</h2>")) // report
		p.shelf.Put("news", t)
	}
	return render(t, req)
}

func (p *pages) Shop(ctx context.Context, req *connect.Request[in]) (*connect.Response[out], error) {
	t, err := p.shelf.Find("shop")
	if err != nil {
		t = template.Must(template.New("shop").Parse("<h3>{{.}}</h3>")) // silent
		p.shelf.Put("shop", t)
	}
	return render(t, req)
}

func (p *pages) Blog(ctx context.Context, req *connect.Request[in]) (*connect.Response[out], error) {
	if _, err := p.shelf.Find("blog"); err == look.ErrNone {
		p.shelf.Put("blog", template.Must(template.New("blog").Parse("<p>{{.}}</p>"))) // silent
	}
	t, _ := p.shelf.Get("blog")
	return render(t, req)
}

func (p *pages) Help(ctx context.Context, req *connect.Request[in]) (*connect.Response[out], error) {
	t := p.shelf.GetOr("help", func() *template.Template {
		return template.Must(template.New("help").Parse("<b>{{.}}</b>")) // silent
	})
	return render(t, req)
}

func (p *pages) Team(ctx context.Context, req *connect.Request[in]) (*connect.Response[out], error) {
	t := p.shelf.Made("team", func() *template.Template {
		return template.Must(template.New("team").Parse("<i>{{.}}</i>")) // report
	})
	return render(t, req)
}

func (p *pages) Jobs(ctx context.Context, req *connect.Request[in]) (*connect.Response[out], error) {
	own := look.New[*template.Template]()
	t := own.GetOr("jobs", func() *template.Template {
		return template.Must(template.New("jobs").Parse("<u>{{.}}</u>")) // report
	})
	return render(t, req)
}

func render(t *template.Template, req *connect.Request[in]) (*connect.Response[out], error) {
	return connect.NewResponse(&out{t.Name()}), nil
}

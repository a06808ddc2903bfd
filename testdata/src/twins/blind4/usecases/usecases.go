// Package usecases has layers: delivery, use cases behind interfaces, repositories. What decides: whether the use case makes
// one for each call, or keeps one.
package usecases

import (
	"context"
	"errors"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type (
	Input  struct{ Name string }
	Output struct{ ID string }
)

func (i Input) Validate() error {
	// The input checks itself, for each request.
	return validator.New().Struct(i) // report
}

type CreateUser interface {
	Execute(ctx context.Context, in Input) (*Output, error)
}

type ListUsers interface {
	Execute(ctx context.Context) ([]Output, error)
}

type Repository interface {
	Save(ctx context.Context, in Input) (string, error)
	All(ctx context.Context) ([]Output, error)
}

type createUser struct {
	repo Repository
	v    *validator.Validate
}

func NewCreateUser(r Repository) CreateUser {
	// Kept by the use case.
	return &createUser{r, validator.New()} // silent
}

func (u *createUser) Execute(ctx context.Context, in Input) (*Output, error) {
	if err := errors.Join(u.v.Struct(in), in.Validate()); err != nil {
		return nil, err
	}
	id, err := u.repo.Save(ctx, in)
	return &Output{id}, err
}

type listUsers struct{ repo Repository }

func (u listUsers) Execute(ctx context.Context) ([]Output, error) {
	outs, err := u.repo.All(ctx)
	if err != nil {
		return nil, err
	}
	// No data come in; a handler calls it through the interface.
	m := reflectx.NewMapper("json") // report
	for _, o := range outs {
		_ = m.FieldMap(reflect.ValueOf(o))
	}
	return outs, nil
}

type memory struct{ outs []Output }

func (m *memory) Save(ctx context.Context, in Input) (string, error) {
	m.outs = append(m.outs, Output{in.Name})
	return in.Name, nil
}

func (m *memory) All(ctx context.Context) ([]Output, error) { return m.outs, m.check() }

func (m *memory) check() error {
	// Two interfaces below the handler, with what it holds.
	v := validator.New() // report
	return v.Var(len(m.outs), "lt=100")
}

type logged struct{ CreateUser }

func (l logged) Execute(ctx context.Context, in Input) (*Output, error) {
	// In a decorator of the use case.
	if err := validator.New().Var(in.Name, "printascii"); err != nil { // report
		return nil, err
	}
	return l.CreateUser.Execute(ctx, in)
}

type delivery struct {
	create CreateUser
	list   ListUsers
	dec    *schema.Decoder
}

func (d *delivery) Create(w http.ResponseWriter, r *http.Request) {
	var in Input
	if d.dec.Decode(&in, r.Form) == nil {
		_, _ = d.create.Execute(r.Context(), in)
	}
}

func (d *delivery) List(c *fiber.Ctx) error {
	outs, err := d.list.Execute(context.Background())
	if err != nil {
		return err
	}
	return c.JSON(outs)
}

func (d *delivery) Import(c *fiber.Ctx) error {
	// A use case for one request.
	_, err := NewImport(d.create).Execute(context.Background(), Input{c.Params("name")})
	return err
}

type importer struct {
	next CreateUser
	v    *validator.Validate
}

func NewImport(next CreateUser) CreateUser {
	// For each request that imports.
	return &importer{next, validator.New()} // report
}

func (i *importer) Execute(ctx context.Context, in Input) (*Output, error) {
	if err := i.v.Struct(in); err != nil {
		return nil, err
	}
	return i.next.Execute(ctx, in)
}

func New() *delivery {
	repo := &memory{}
	return &delivery{
		create: logged{NewCreateUser(repo)},
		list:   listUsers{repo},
		// Kept by the delivery.
		dec: schema.NewDecoder(), // silent
	}
}

func Routes(app *fiber.App) {
	d := New()
	app.Get("/users", d.List)
	app.Post("/import", d.Import)
	http.HandleFunc("/create", d.Create)
}

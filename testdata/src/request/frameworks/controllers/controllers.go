// Package controllers has handlers with dependencies, as services are written.
package controllers

import (
	"context"
	"errors"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type User struct{ Name, Email string }

type Repository interface {
	Save(ctx context.Context, u *User) error
}

type Service struct {
	repo     Repository
	validate *validator.Validate
}

func NewService(r Repository) *Service { return &Service{repo: r, validate: validator.New()} }

func (s *Service) Create(ctx context.Context, u *User) error {
	if err := s.validate.Struct(u); err != nil {
		return err
	}
	if err := s.extra(u); err != nil {
		return err
	}
	return s.repo.Save(ctx, u)
}

func (s *Service) extra(u *User) error {
	v := validator.New() // want `for every request in \(\*Controller\).Create, a gin handler, through \(\*Service\).Create and \(\*Service\).extra`
	_ = v.RegisterValidation("known", s.known)
	return v.Struct(u)
}

func (s *Service) known(fl validator.FieldLevel) bool { return s.repo != nil }

type Controller struct{ service *Service }

func (k *Controller) Create(c *gin.Context) {
	var u User
	if err := c.ShouldBindJSON(&u); err != nil {
		k.fail(c, err)
		return
	}
	if err := k.service.Create(context.Background(), &u); err != nil {
		k.fail(c, err)
	}
}

func (k *Controller) fail(c *gin.Context, err error) {
	var ve validator.ValidationErrors
	if errors.As(err, &ve) {
		_ = reflectx.NewMapper("json").TypeMap(nil) // want `for every request in \(\*Controller\).fail`
	}
	c.JSON(400, gin.H{})
}

// A repository that maps rows, behind the interface.
type memory struct {
	rows   []*User
	mapper *reflectx.Mapper
}

func newMemory() *memory { return &memory{mapper: reflectx.NewMapper("db")} }

func (m *memory) Save(ctx context.Context, u *User) error {
	_ = m.mapper.TypeMap(nil)
	mapper := reflectx.NewMapper("db") // want `for every request in \(\*Controller\).Create, a gin handler, through \(\*Service\).Create and \(\*memory\).Save`
	_ = mapper.TypeMap(nil)
	m.rows = append(m.rows, u)
	return nil
}

func Router() *gin.Engine {
	k := &Controller{service: NewService(newMemory())}
	r := gin.Default()
	r.POST("/users", k.Create)
	return r
}

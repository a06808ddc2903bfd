// Package negatives says "if it is not there yet" in ways that need a second reading. What decides: whether the build stands where the
// object is missing, or where it is there.
package negatives

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type payment struct {
	Amount int    `validate:"gt=0"`
	IBAN   string `validate:"iban" mod:"trim"`
}

type payments struct {
	limit    int
	rules    *validator.Validate
	mods     *mold.Transformer
	fields   *reflectx.Mapper
	audits   *validator.Validate
	archived *validator.Validate
	started  bool
}

func (p *payments) create(c *gin.Context) {
	var in payment
	if c.BindJSON(&in) != nil {
		return
	}
	if !(p.rules != nil) {
		// Not there.
		p.rules = validator.New() // silent
	}
	if p.rules.Struct(in) != nil {
		c.JSON(http.StatusUnprocessableEntity, nil)
	}
}

func (p *payments) preview(c *gin.Context) {
	var in payment
	if c.BindJSON(&in) != nil {
		return
	}
	if !(nil == p.rules) {
		// There, and yet one more is made.
		p.rules = validator.New() // report
	}
	if p.rules.Struct(in) != nil {
		c.JSON(http.StatusUnprocessableEntity, nil)
	}
}

func (p *payments) clean(c *gin.Context) {
	var in payment
	if c.BindJSON(&in) != nil {
		return
	}
	if p.mods != nil && p.limit > 0 {
		_ = p.mods.Struct(context.Background(), &in)
		return
	} else if p.mods == nil {
		// The first comes here, whatever the limit.
		p.mods = mold.New() // silent
	}
	_ = p.mods.Struct(context.Background(), &in)
}

func (p *payments) columns(c *gin.Context) {
	// Without a limit, which is the rule, it is made again though it is there.
	if p.fields == nil || p.limit == 0 {
		m := reflectx.NewMapper("db") // report
		c.JSON(http.StatusOK, m.TypeMap(nil))
		return
	}
	c.JSON(http.StatusOK, p.fields.TypeMap(nil))
}

func (p *payments) audit(c *gin.Context) {
	var in payment
	if c.BindJSON(&in) != nil {
		return
	}
	switch ready := p.audits != nil; {
	case ready:
	case !ready:
		p.audits = validator.New() // silent
	}
	if p.audits.Struct(in) != nil {
		c.JSON(http.StatusUnprocessableEntity, nil)
	}
}

func (p *payments) archive(c *gin.Context) {
	var in payment
	if c.BindJSON(&in) != nil {
		return
	}
	// By the law of De Morgan: archived == nil.
	if !(p.archived != nil || false) {
		p.archived = validator.New() // silent
	}
	if p.archived.Struct(in) != nil {
		c.JSON(http.StatusUnprocessableEntity, nil)
	}
}

func (p *payments) replay(c *gin.Context) {
	var in payment
	if c.BindJSON(&in) != nil {
		return
	}
	// The flag says that it has started, and stays so: with each replay.
	if !(!p.started) {
		v := validator.New() // report
		v.SetTagName("replay")
		_ = v.Struct(in)
	}
}

func Main() error {
	p := &payments{started: true}
	r := gin.Default()
	r.POST("/payments", p.create)
	r.POST("/payments/preview", p.preview)
	r.POST("/payments/clean", p.clean)
	r.GET("/payments/columns", p.columns)
	r.POST("/payments/audit", p.audit)
	r.POST("/payments/archive", p.archive)
	r.POST("/payments/replay", p.replay)
	return r.Run()
}

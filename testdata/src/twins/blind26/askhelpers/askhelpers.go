// Package askhelpers cleans what users write, and asks by helpers of another package. What decides: what the helper says the next time.
package askhelpers

import (
	"github.com/gin-gonic/gin"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind26/askhelpers/ask"
)

type cleaner struct {
	posts, notes, names, titles, tags, links, urls, mails *bluemonday.Policy
	first, second                                         ask.Switch
}

func (c *cleaner) post(g *gin.Context) {
	if ask.Unset(c.posts) {
		c.posts = bluemonday.UGCPolicy() // silent
	}
	g.JSON(200, c.posts.Sanitize(g.Param("post")))
}

func (c *cleaner) note(g *gin.Context) {
	p := c.notes
	if ask.Unset(p) {
		p = bluemonday.UGCPolicy() // report
	}
	g.JSON(200, p.Sanitize(g.Param("note")))
}

func (c *cleaner) name(g *gin.Context) {
	if !ask.Set(c.names) {
		c.names = bluemonday.UGCPolicy() // silent
	}
	g.JSON(200, c.names.Sanitize(g.Param("name")))
}

func (c *cleaner) title(g *gin.Context) {
	if ask.Zero(c.titles) || g.Query("reset") != "" {
		c.titles = bluemonday.UGCPolicy() // silent
	}
	g.JSON(200, c.titles.Sanitize(g.Param("title")))
}

func (c *cleaner) tag(g *gin.Context) {
	if ask.Nil(c.tags) {
		c.tags = bluemonday.UGCPolicy() // silent
	}
	g.JSON(200, c.tags.Sanitize(g.Param("tag")))
}

func (c *cleaner) link(g *gin.Context) {
	if ask.Any(c.links) {
		c.links = bluemonday.UGCPolicy() // report
	}
	g.JSON(200, c.links.Sanitize(g.Param("link")))
}

func (c *cleaner) url(g *gin.Context) {
	if c.first.On() {
		c.urls = bluemonday.UGCPolicy() // silent
	}
	g.JSON(200, c.urls.Sanitize(g.Param("url")))
}

func (c *cleaner) mail(g *gin.Context) {
	if c.second.Off() {
		c.mails = bluemonday.UGCPolicy() // report
	}
	g.JSON(200, c.mails.Sanitize(g.Param("mail")))
}

func mount(e *gin.Engine) {
	c := new(cleaner)
	e.GET("/post", c.post)
	e.GET("/note", c.note)
	e.GET("/name", c.name)
	e.GET("/title", c.title)
	e.GET("/tag", c.tag)
	e.GET("/link", c.link)
	e.GET("/url", c.url)
	e.GET("/mail", c.mail)
}

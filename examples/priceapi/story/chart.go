package main

import (
	"fmt"
	"image/color"
	"os"
	"path/filepath"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"
)

var (
	leakyColor = color.RGBA{R: 0xc0, G: 0x39, B: 0x2b, A: 0xff}
	fixedColor = color.RGBA{R: 0x1f, G: 0x77, B: 0xb4, A: 0xff}
)

// A panel is one of the two charts, over time.
type panel struct {
	title, axis string
	of          func(samples []sample) plotter.XYs
}

// panels: what is kept climbs, what is collected stands too high.
var panels = []panel{
	{"What is kept: heap in use after GC", "MB", func(samples []sample) (line plotter.XYs) {
		for _, m := range samples {
			line = append(line, plotter.XY{X: m.Second, Y: float64(m.Heap) / 1e6})
		}
		return line
	}},
	{"What is collected: allocated for each request", "KB", func(samples []sample) (line plotter.XYs) {
		for i, m := range samples[1:] {
			if n := m.Requests - samples[i].Requests; n > 0 {
				line = append(line, plotter.XY{X: m.Second, Y: float64(m.Allocated-samples[i].Allocated) / 1e3 / float64(n)})
			}
		}
		return line
	}},
}

// draw writes the chart to a file, as its extension says.
func (s *story) draw(file string) error {
	const width, height = 9 * vg.Inch, 3.4 * vg.Inch
	plots := [][]*plot.Plot{{}}
	for _, p := range panels {
		made, err := s.panel(p)
		if err != nil {
			return err
		}
		plots[0] = append(plots[0], made)
	}
	var canvas vg.CanvasWriterTo
	switch filepath.Ext(file) {
	case ".svg":
		canvas = vgsvg.New(width, height)
	case ".png":
		canvas = vgimg.PngCanvas{Canvas: vgimg.NewWith(vgimg.UseWH(width, height), vgimg.UseDPI(144), vgimg.UseBackgroundColor(color.White))}
	default:
		return fmt.Errorf("%s: neither SVG nor PNG", file)
	}
	tiles := draw.Tiles{Rows: 1, Cols: len(panels), PadX: vg.Points(18), PadLeft: vg.Points(4), PadRight: vg.Points(10), PadTop: vg.Points(4), PadBottom: vg.Points(4)}
	for i, c := range plot.Align(plots, tiles, draw.New(canvas))[0] {
		plots[0][i].Draw(c)
	}
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	if _, err := canvas.WriteTo(f); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}

// panel makes one chart: a line for each service, and where the second part of
// the load begins.
func (s *story) panel(of panel) (*plot.Plot, error) {
	p := plot.New()
	p.Title.Text, p.Y.Label.Text = of.title, of.axis
	p.X.Label.Text = fmt.Sprintf("seconds; %d requests a second, then %d as fast as they go", s.Plan.Rate, s.Plan.Requests)
	p.BackgroundColor = color.White
	p.X.Min, p.Y.Min = 0, 0
	p.Legend.Top, p.Legend.Left = true, true
	for _, service := range []struct {
		name  string
		r     result
		color color.Color
	}{{"as it is", s.Leaky, leakyColor}, {"after mapperlint -fix", s.Fixed, fixedColor}} {
		line, err := plotter.NewLine(of.of(service.r.Samples))
		if err != nil {
			return nil, err
		}
		line.Color, line.Width = service.color, vg.Points(2)
		p.Add(line)
		p.Legend.Add(service.name, line)
	}
	p.Y.Min, p.Y.Max = 0, p.Y.Max*1.25 // room for the legend
	grid := plotter.NewGrid()
	grid.Vertical.Color = nil
	p.Add(grid)
	return p, nil
}

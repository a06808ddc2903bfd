module example.com/shop

go 1.25.0

require example.com/mapper v0.0.0

replace example.com/mapper => ../..
